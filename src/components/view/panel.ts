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

function button(words: string, run: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button';
  made.textContent = words;
  made.addEventListener('click', run);
  return made;
}

/** Builds the view's settings: loaded on the first tap, so that reading pages do not carry it. */
export function viewForm(onClose?: () => void): HTMLFormElement {
  const form = document.createElement('form');
  form.setAttribute('aria-label', 'Версия для слабовидящих');
  form.append(...viewGroups.map(fieldset));
  const reset = button('Обычная версия', () => {
    for (const group of viewGroups) applyView(group.name, '');
    for (const input of form.querySelectorAll<HTMLInputElement>('input')) input.checked = input.value === '';
    onClose?.();
  });
  form.prepend(...(onClose ? [button('Закрыть', onClose)] : []));
  form.append(reset);
  form.addEventListener('submit', (event) => event.preventDefault());
  return form;
}
