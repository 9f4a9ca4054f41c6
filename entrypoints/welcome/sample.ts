/** The example of the first-run page: a short text in the manner of the pages that Leafnote reads, with claims of every sort. English, as the matcher reads. */
export const SAMPLE: { heading: string; paragraphs: readonly string[] } = {
  heading: 'Kratom, the leaf that does it all?',
  paragraphs: [
    'Kratom is a natural remedy for anxiety, and it is not addictive. Many users report that kratom eases their pain.',
    'Other pages go as far the other way: kratom kills, and it is as addictive as heroin.',
  ],
};
