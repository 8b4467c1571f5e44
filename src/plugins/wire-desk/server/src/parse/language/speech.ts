import { phrases, words } from './words';

/** Phrases before a quoted name, such as "called". Compared with the end of the clause. */
export const namingCues = phrases(`
  so-called
  so called
  known as
  nicknamed
  codenamed
  code-named
  named
  titled
  entitled
  dubbed
  the word
  the words
  the term
  the terms
  the phrase
  the slogan
  the motto
  under the name
  under the title
  under the slogan
  slogan
  motto
  hashtag
  i ashtuquajtur
  e ashtuquajtur
  i ashtuquajturi
  e ashtuquajtura
  te ashtuquajturit
  te ashtuquajturat
  te ashtuquajturen
  te ashtuquajturin
  ashtuquajtur
  ashtuquajtura
  ashtuquajturi
  ashtuquajturen
  ashtuquajturin
  ashtuquajturit
  ashtuquajtures
  quajtur
  i quajtur
  e quajtur
  i njohur si
  e njohur si
  te njohur si
  te njohura si
  i njohur me emrin
  me emrin
  quhet
  quhej
  quhen
  me nofken
  me titull
  me titullin
  titulluar
  i titulluar
  e titulluar
  me moton
  me sloganin
  nen sloganin
  nen moton
  fjala
  fjalen
  fjalet
  termi
  termin
  shprehja
  nofka
`);

/** Things with words on them, which no person says. */
export const boards = words(`
  sign signs banner banners placard placards poster posters label plaque sticker shirt t-shirt
  headline caption inscription graffiti subtitle
  banderola pankarta pankartat mbishkrimi parulla tabela titulli
`);

export const occasions = words(`
  conference briefing summit meeting rally speech address interview ceremony visit debate session
  hearing event forum gathering trip talks reception funeral commemoration anniversary march protest
  broadcast testimony lecture call dinner convention congress assembly inauguration
  konference konferencen konferenca konferences takim takimin takimi takimit samit samitin samiti
  fjalim fjalimin fjalimi fjalimit interviste intervisten intervista ceremoni ceremonine ceremonia
  vizite viziten vizita vizites debat debatin seance seancen seancat mbledhje mbledhjen mbledhja
  mbledhjes forum forumin forumi tubim tubimin tubimi prononcim prononcimin konvente solemne adresim
  ngjarje pritje mitingun miting
`);
