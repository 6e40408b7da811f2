import { stem } from './stem.ts';

/** Words of the closed classes: they join others and say nothing of what is asked for. */
const EMPTY = new Set(
  `а без более бы был была были было быть в вам вами вас ваш ваша ваше ваши вашей вашего во вот все всего всей всем всех
весь вы где да для до его ее ей если есть еще же за и из или им ими их к как какая какие каким какими каких какого какое
какой какую когда кого кому кто ко который ли либо лишь меня мне мной может можно мой моя мое мои моего моей мы на над
надо нам нами нас наш наша наше наши нашей нашего не него нее ней нет ни нибудь них но ну нужно о об он она они оно от
очень по под при про с сам сама сами свой своя свое свои своего своей своих своем себя себе собой собою со так такая
такие такое такой там те тем то того тот ту тут ты у уже чего чем чему что чтобы эта эти это этот этой этом этого этих я
будет будут буду будем`.split(/\s+/),
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
