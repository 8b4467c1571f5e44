import { describe, expect, it } from '@jest/globals';
import type { SourceField } from '../../../shared/contracts/translation';
import { untranslatedFields } from './untranslatedFields';
import type { Translation } from './useTranslation';

const field = (path: string, text: string): SourceField => ({
  ...{ path, kind: 'text', value: text, text, hash: path, basisText: null, isStale: false },
  ...{ change: 'none', isUntranslated: false, isProposal: false, ownHash: null, maxLength: null },
});

const HEADLINE = 'Ura e re hapet nesër';
const WORDS = 'Do të presim deri nesër.';

// Of an answer, only what the fields are read from.
const translation = {
  source: {
    fields: [
      field('title', HEADLINE),
      field('lead', 'Nga e hëna në mëngjes.'),
      field('byline', 'Arta Hoxha'),
      field('quotes.q.text', WORDS),
    ],
  },
  companions: [{ contentType: 'q', documentId: 'q', field: 'quotes', text: 'text', target: null }],
} as unknown as Translation;

describe('the fields that still have the source’s words', () => {
  it('are those of sentences that are the same, not names', () => {
    const values = { title: HEADLINE, lead: 'From Monday.', byline: 'Arta Hoxha' };
    expect(untranslatedFields(translation, values, {})).toEqual(['title']);
  });

  it('are the words of quotes too', () => {
    const words = { 'quotes.q.text': WORDS };
    expect(untranslatedFields(translation, {}, words)).toEqual(['quotes.q.text']);
  });
});
