import { english } from './en';
import type { FunctionClass } from './pack';
import { albanian } from './sq';
import { together, words } from './words';

const inBoth = (...names: FunctionClass[]) =>
  together(...names.flatMap((name) => [english.classes[name], albanian.classes[name]]));

/** Prepositions: a name after one of them is no subject. */
export const prepositions = inBoth('P', 'B');

/** Albanian articles that tie a genitive or an adjective to the word before. */
export const linkingArticles = inBoth('L');

/** Words that join two actions of the same subject, or two clauses. */
export const conjunctions = inBoth('K');
export const relatives = inBoth('R');
export const determiners = inBoth('D');
/** "That" and its Albanian fellows: what follows is reported. */
export const reporters = inBoth('C');

/** Capitalised only because they open a sentence: all function words, and adverbs that often do. */
export const sentenceOpeners = together(
  inBoth('D', 'P', 'B', 'C', 'R', 'K', 'H', 'Y', 'I', 'W', 'A', 'S', 'L'),
  words(`
    according earlier elsewhere even experts finally first following former however indeed instead last late latest
    many meanwhile moreover nearly neither nevertheless next now officials only outgoing perhaps police rather recently
    residents same soon speaking such thank thanks then therefore these though thus together tomorrow tonight well
    yes asked asking let like aktualisht andaj askush asnje atehere dhe fillimisht gjithashtu kur kush ketu
    megjithate mbreme nderkaq nderkohe nese nuk ora prandaj poashtu sot tani vetem vizita takimi kerkesa kjo ky keshtu
  `),
);

/** Small words inside a name: Ursula von der Leyen, Mohammed bin Salman. */
export const nameParticles = words(`
  von van der den de del della di da dos das du la le bin ibn al el ter ten zu zur y af av
`);

/** Particles with which a lone surname may begin: Van Dalen, De Gaulle. */
export const surnameParticles = words('von van de der di della du le la el ter ten dos das');

/** What may follow a surname: "Jr.", "III". */
export const nameSuffixes = words('jr sr ii iii iv vi vii viii xii xiii xiv xvi xxiii');

/** Function words that identify the language of the copy. */
export const commonInEnglish = words(
  'the of and to in that for with said was is his her has as by',
);
export const commonInAlbanian = words('të e në dhe për se që me nga një i është së ka tha ai ajo');

/** Abbreviations whose dot ends no sentence. */
export const abbreviations = words(`
  mr mrs ms dr prof gen sen rep gov lt col maj capt sgt adm rev hon st jr sr inc ltd co corp vs etc
  jan feb mar apr jun jul aug sep sept oct nov dec no nr vol dept art z znj zj dt fq p.sh ndj d.m.th
`);
