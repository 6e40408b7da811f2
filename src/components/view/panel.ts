import { applyView, type ViewGroup, viewGroups } from './settings.ts';

function option(group: ViewGroup, value: string, words: string): HTMLLabelElement {
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.type = 'radio';
  input.name = group.name;
  input.value = value;
  input.checked = (document.documentElement.dataset[group.name] ?? '') === value;
  input.addEventListener('change', () => applyView(group.name, value));
  label.append(input, words);
  return label;
}

function fieldset(group: ViewGroup): HTMLFieldSetElement {
  const set = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = group.words;
  set.append(legend, ...group.options.map(([value, words]) => option(group, value, words)));
  return set;
}

/** Builds the view's settings: loaded on the first tap, so that reading pages do not carry it. */
export function viewForm(onClose?: () => void): HTMLFormElement {
  const form = document.createElement('form');
  form.setAttribute('aria-label', 'Версия для слабовидящих');
  form.append(...viewGroups.map(fieldset));
  const reset = document.createElement('button');
  reset.type = 'button';
  reset.className = 'button';
  reset.textContent = 'Обычная версия';
  reset.addEventListener('click', () => {
    for (const group of viewGroups) applyView(group.name, '');
    for (const input of form.querySelectorAll<HTMLInputElement>('input')) input.checked = input.value === '';
    onClose?.();
  });
  form.append(reset);
  form.addEventListener('submit', (event) => event.preventDefault());
  return form;
}
