import { stem } from './stem.ts';

/** Words of the closed classes: they join others and say nothing of what is asked for. */
const EMPTY = new Set(
  `а без более бы был была были было быть в вам вас ваш весь во вот все всего всех вы где да для до его ее если есть еще же
  за и из или им их к как какая какие каким какими каких какого какое какой какую когда ко который ли либо лишь меня мне
  может можно мой моя мы на над надо нам нас наш наша нашей него нее ней нет нибудь них но ну нужно о об от очень по под
  при про с свой себя со так такая такие такое такой там те тем то того тот ту тут ты у уже чего чем что чтобы эта эти это
  этот этой этом я`.split(/\s+/),
);

/** Words with which one asks for a meaning: «что означает ВСОКО». */
const EXPLAIN = new Set(
  ['значит', 'означает', 'расшифровка', 'расшифровывается', 'расшифровать', 'такое', 'такой'].map(stem),
);

/** Whether a word (lower case, «ё» as «е») is empty in a query; a lone letter is. */
export function isEmpty(word: string): boolean {
  return EMPTY.has(word) || /^\p{L}$/u.test(word);
}

/** Whether a word asks what another one means. */
export function asksMeaning(word: string): boolean {
  return EXPLAIN.has(stem(word));
}
