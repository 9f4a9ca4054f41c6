import { eachClaim, textsOf, type Finding, type Rule } from './rule';

/** Words that judge the reader or the author rather than the claim. */
const LOADED = /\b(?:debunk\w*|myths?|hoax\w*|(?:an? |the |tells? |full of |pack of )lies?|liars?|miracles?|miraculous|hype[ds]?|scams?|snake oil|nonsense|ridiculous|absurd|shocking|terrifying|alarming|horrif\w+|so-called|junkies?|addicts?|abusers?|stupid|foolish|fools?|gullible|naive|propaganda|hysteria|scare(?:s|d|mongering)?|obviously|of course|needless to say|clearly false|toxic waste|legal high)\b/i;

export const loadedWords: Rule = {
  name: 'loaded-words',
  description: 'What a reader sees uses no words that blame, mock, scare or praise.',
  check: eachClaim((file) => textsOf(file).flatMap(([path, text]): Finding[] => {
    const found = LOADED.exec(text);
    return found ? [[path, `the word "${found[0]}" is loaded`, 'say what is known instead']] : [];
  })),
};
