import { eachClaim, textsOf, type Finding, type Rule } from './rule';

/** Numbers grouped as telephone numbers are, and the short ones after "call" or "dial". */
const TELEPHONE = /(?:\+\d[\d ().-]{7,}\d)|(?:\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b)|(?:\b1-8\d\d-[\dA-Z-]{7,})|(?:\b(?:call|dial|ring|text)(?: \w+)? \d{2,}\b)/i;

export const phoneNumbers: Rule = {
  name: 'phone-numbers',
  description: 'No note gives a telephone number: numbers differ by country and change.',
  check: eachClaim((file) => textsOf(file).flatMap(([path, text]): Finding[] => {
    const found = TELEPHONE.exec(text);
    return found ? [[path, `"${found[0]}" looks like a telephone number`, 'write "the local emergency number"']] : [];
  })),
};
