import { describe, expect, it } from '@jest/globals';
import { proposeValue, textsToPropose, type ProposedField } from './propose-value';

const body: ProposedField = {
  path: 'body',
  kind: 'blocks',
  value: [
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'Ura u ' },
        { type: 'text', text: 'hap', bold: true },
        {
          type: 'link',
          url: 'https://text.example/text',
          children: [{ type: 'text', text: ' dje' }],
        },
      ],
    },
    { type: 'paragraph', children: [{ type: 'text', text: '' }] },
  ],
};
const title: ProposedField = { path: 'title', kind: 'text', value: ' Ura u ' };

it('collects each text once, without the white space around it', () => {
  expect(textsToPropose([title, body])).toEqual(['Ura u', 'hap', 'dje']);
});

describe('proposeValue', () => {
  const translations = new Map([
    ['Ura u', 'The bridge'],
    ['hap', 'opened'],
    ['dje', 'yesterday'],
  ]);

  it('keeps white space, marks and links', () => {
    expect(proposeValue(title, translations)).toBe(' The bridge ');
    expect(proposeValue(body, translations)).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'The bridge ' },
          { type: 'text', text: 'opened', bold: true },
          {
            type: 'link',
            url: 'https://text.example/text',
            children: [{ type: 'text', text: ' yesterday' }],
          },
        ],
      },
      { type: 'paragraph', children: [{ type: 'text', text: '' }] },
    ]);
  });

  it('leaves what is no text as it is', () => {
    expect(proposeValue({ path: 'x', kind: 'text', value: null }, translations)).toBeNull();
    expect(textsToPropose([{ path: 'x', kind: 'blocks', value: null }])).toEqual([]);
  });
});
