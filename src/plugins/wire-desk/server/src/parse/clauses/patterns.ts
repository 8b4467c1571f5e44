/** Where a pattern looks: at what stands before the quote in its sentence, or after it. */
export type Side = 'before' | 'after';

/** A way to say who speaks. `?<s>` is the one who does; without it, somebody whom an Albanian verb leaves unsaid. */
export interface Pattern {
  name: string;
  side: Side;
  codes: RegExp;
  /** Of a phrase that holds an unknown verb too, which word to leave out: the Georgian / shot. */
  trim?: 'first' | 'last';
  /** Only in a language whose verbs need no subject. */
  bare?: true;
  /** Not of a verb with an addressee: "told the neighbours:". */
  untold?: true;
  /** Speech beside the quote; else it may only lead to it. */
  near: boolean;
}

const who = '(?<s>[NOUEHYI])p{0,2}i?,?[AL]{0,4}';
const after = (name: string, codes: string, more: Partial<Pattern> = {}): Pattern => ({
  ...{ name, side: 'after', near: true },
  codes: new RegExp(`^${codes}`, 'd'),
  ...more,
});
const before = (name: string, codes: string, more: Partial<Pattern> = {}): Pattern => ({
  ...{ name, side: 'before', near: false },
  codes: new RegExp(`${codes}$`, 'd'),
  ...more,
});

/**
 * The patterns of attribution, over the letters of `ClauseNode`, from certain to loose. The letters are read in a window of
 * limited length, and every repetition has a limit.
 */
export const patterns: Pattern[] = [
  // “…,” said Macron / tha Macron / ka thënë dje Macron
  // “…,” i thotë reporterit Pashk Gjoni
  after('verb-addressee-subject', '[,-]?[AL]{0,4}[VM][AL]{0,2}U(?<s>N)'),
  after('verb-subject', '[,-]?[AL]{0,4}[VM]A{0,2}(?<s>[NOUEHY])'),
  after('verb-phrase-subject', '[,-]?[AL]{0,4}[VM]A{0,2}[pLn]{1,2}(?<s>[NOUEHY])'),
  // “…,” Macron, who is in Paris, said
  after('subject-verb', `[,-]?${who}[VM]`),
  after('subject-judges', `[,-]?${who}J`),
  after('subject-who-verb', '[,-]?(?<s>[NOUEHY])[^VJM;:Qq]{0,3}R[^;:Qq]{1,25}[VM]'),
  // “…,” according to Macron / sipas Macronit
  after('source', '[,-]?S(?<s>[NnOUEHYp])'),
  // “…,” Macron grumbled / the Georgian shot back / qeshi portieri
  after('name-word', '[,-](?<s>[NH])A{0,2}U'),
  after('phrase-word', '[,-](?<s>[OEU])', { trim: 'last' }),
  after('word-phrase', '[,-][AL]{0,3}(?<s>[OU])', { trim: 'first', bare: true }),
  after('word-subject', '[,-][AL]{0,3}U(?<s>[NHOUE])(?=[,;iRpb-]|$)'),
  // “…,” tha në fund
  after('verb', '[,-]?[AL]{0,4}[VM](?![NOUEHY])', { bare: true }),
  // “…” on results, the company said / was how Macron put it
  after('trailing', '[^VJMQq;:]{1,25},(?<s>[NOUEHYI])p{0,2}i?[AL]{0,4}[VM]'),
  after('trailing-verb', '[^VJMQq;:]{1,25},[AL]{0,4}V(?<s>[NOUEHY])'),
  after('trailing-source', '[^VJMQq;:]{1,25},?S(?<s>[NnOUEHYp])'),
  // “…” was how Macron put it; reads a post by Macron
  after('was-how', '[,-]?A{1,2}[CR](?<s>[NOUEHY])'),
  after('post-by', '[,-]?[VM]U(?<s>b)'),
  // “…”, thuhet në njoftimin e prokurorisë
  after('said-in', '[,-]?Z[AL]{0,2}(?<s>p)'),
  after('agent', '[^VJMQq;:]{0,8}(?<s>b)'),
  after('later', '[^VJMQq;:]{1,25}(?<s>[NOUEHY])i?[AL]{0,4}V', { near: false }),
  // Macron, who called it “…”
  before('who-verb', '(?<s>[NOUEHYnpb])[,i]?R[ALpbnU]{0,8}[VJM][^VJG;:]{0,40}:?'),
  // Macron told the neighbours: “…”
  before('verb-colon', `${who}[VJM][^VJ;:Qq]{0,40}(?:R[^;:Qq]{1,12})?:`, { near: true }),
  before('verb-subject-colon', '[VM]A{0,2}(?<s>[NOUEHY])[^VJ;:Qq]{0,30}:', {
    near: true,
    untold: true,
  }),
  before('bare-verb-colon', '(?:^|[,K;ip])[AL]{0,4}[VM][^VJ;:Qq]{0,30}:', {
    near: true,
    bare: true,
  }),
  before('name-colon', '(?<s>[NO])[pi]{0,2}:', { near: true }),
  before('named-colon', '(?<s>N)[^NVJ;:Qq]{1,40}:', { near: true }),
  before('subject-colon', '(?:^|[,;K])[pA]{0,3},?(?<s>[NOUEHY])[^;:Qq]{1,40}:', { near: true }),
  // Macron said “…” / said that the bill was “…” / called it “…”
  before('verb-quote', `${who}[VJ],?`, { near: true }),
  before('verb', `${who}[VJ](?!b)[^VJG;:]{1,40}`),
  // Keel’s verdict: “…”
  before('owner-colon', '(?:^|[,;K])(?<s>U):', { near: true }),
  before('manner-quote', `${who}M[^VJGM;:]{0,4}`),
  before('verb-subject', '(?:^|[,AL;pKqi-])[AL]{0,3}V[pAL]{0,2}(?<s>[NOUEHY])[^VJG;:]{0,40}', {
    bare: true,
  }),
  // A neighbour who saw it said “…”
  before('subject-who', '(?<s>[NOUEHY])[^VJM;:]{0,3}R[^;:]{1,30}[VJ][^VJG;:]{0,40}'),
  // Macron rejected the plan and called it “…”
  // A man accused of fraud told his brother that it was “…”
  before('subject-participle', '(?<s>[NOU])[VJM][pb][^VJMK,;:]{0,10}[AL]{0,2}V[^VJG;:]{0,40}'),
  before('second-verb', '(?<s>[NOUEHY])p{0,2}i?,?[ALVJMU][^;:]{0,50}K[AL]{0,4}[VJ][^VJG;:]{0,40}'),
  before(
    'second-verb-colon',
    '(?<s>[NOUEHY])p{0,2}i?,?[ALVJMU][^;:]{0,50}K[AL]{0,4}V[^VJG;:]{0,20}:',
    {
      near: true,
    },
  ),
  // The report quotes Hewlett as saying that it was “…”
  before('as-saying', '[VJ](?<s>[NOUEY])[PK]G[^VJG;:]{0,40}'),
  before('verb-gerund', `${who}[VM][^VJM;:]{0,30}G[^VJG;:]{0,40}`),
  before('gerund', '(?<s>[NOUEHY])[^;:]{1,50}G[^VJG;:]{0,40}'),
  before('for-whom', '^(?<s>n)(?:[,i][^VJM;]{0,25}?)?[,i]?[^VJM;:]{0,6}:?'),
  before('source', 'S(?<s>[NnOUEHYp])[^VJG;:]{0,50}'),
  before('source-first', '^[pAK]{0,2}S(?<s>[NnOUEHYp])(?:[pLU]{0,3},|i)[^;:]{1,50}'),
  // Nga Federata thanë se “…”
  before('from-source', '^(?<s>b)[AL]{0,3}V[^VJG;:]{0,40}', { bare: true }),
  before('agent', '[VJZ][^VJ;:]{0,8}(?<s>b)[^VJ;:]{0,10}'),
  before('bare-verb', '(?:^|[,K;iC-])[AL]{0,4}[VJ][^VJG;:]{0,40}', { bare: true }),
  // Nothing speaks: who the sentence is about
  before('subject', '(?:^|[;])[pAKPn]{0,4},?[pAKn]{0,3}(?<s>[NOUEHY])[^;:]{0,60}'),
];
