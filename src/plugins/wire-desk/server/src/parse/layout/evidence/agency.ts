import {
  bylineOpenings,
  captionOpenings,
  noteOpenings,
  pictureWords,
  slugOpenings,
} from '../../language/furniture';
import { agencies } from '../../language/agencies';
import { creditOf, splitCredit } from '../credit';
import { timeShare } from '../dates';
import { markOf } from '../headline';
import { countIn, openingOf, shareIn, type Reading } from '../reading';

const endMark =
  /^[\s#*–—/(.-]*(#+|\*{2,}|-?30-?|ends?|endit|fund|fundi|end it|nnnn|eom|perfundon)?[\s#*–—/).-]*$/iu;
const codes = /^[\^]?[\p{Lu}\p{N}]{2,}([-/:_&+][\p{Lu}\p{N}.]{1,}){1,}/u;
const take =
  /\b(\d+(st|nd|rd|th) (ld|lead|add|take)\b|writethru|ld-|take \d+|update \d+|wrapup \d+|eds:|marrja \d+|pjesa \d+ nga)/iu;
const notPublic =
  /\bnot (for|intended for) (publication|broadcast|release)\b|jo per (botim|publikim)\b|nuk (eshte|jane) per (botim|publikim)\b/iu;
const about = /^(about|rreth|per) (the )?\p{Lu}/u;
const phone = /\+?\d[\d\s()/-]{7,}\d/;
const pictureCredit =
  /(\/(ap|afp|reuters|epa|pa|getty images|atsh|anadolu|shutterstock|via [a-z ]+)\)?\.?|\((photo|foto|picture|image)[:/ ][^)]*\)|(photograph|photo|picture|image|foto|fotografi\w*|credit)( by| nga)?: ?[^.:]{2,60}|(file|library|archive|handout) (photo|picture|image)|foto (arkiv\w*|ilustr\w*)|getty images)\.?\)?$/iu;
/** "The keeper in May. ALASTAIR MUIR", "… REUTERS/Jane Roe" */
const shoutedCredit =
  /[.!?] (\p{Lu}{2,}([ -]\p{Lu}{2,})+|\p{Lu}{2,}\/\p{Lu}[\p{L} .'-]{2,40}|\p{Lu}[\p{L}.'-]+( \p{Lu}[\p{L}.'-]+){1,2}\/\p{Lu}[\p{L} ]{1,30})\.?$/u;
const pictureAgency =
  /^(getty images|shutterstock|alamy|epa-efe|epa|pa media|pa|ap photo|reuters|afp|anadolu) (?=[^\s]+ [a-zë\d])/iu;
/** "The bridge on Monday (PA)", "… [Tom Ashe/AP Photo]" */
const bracketedCredit =
  /[^.!?…"'”»\s]\s*[([](ap|afp|reuters|epa|pa|getty|atsh|rel|anadolu)[)\]]$|[([][^)\]]{2,40}(\/(ap|afp|reuters|epa|pa|getty)|photo)[^)\]]{0,20}[)\]]$/iu;
/** Lines above copy that came by mail. */
const mailHeader =
  /^(from|to|cc|sent|subject|reply-to|derguar|lenda|subjekti|per|dërguar|lënda):\s/iu;
/** "Words: 310", "Length: 4 takes" */
const lengthOfCopy = /^(words|word count|length|fjale|gjatesia)\s*:?\s*\d/iu;
const contributed =
  /\bcontributed (to this|reporting)|\b(additional )?reporting by\b|\bediting by\b|\bwriting by\b|kontribu(oi|an|uan) (ne|per) kete|perktheu|^(redaktoi|redaktim)/iu;

const initials = /^[/(]?(\p{Ll}{1,3}\.?[/ .-]+){1,4}\p{Ll}{1,3}\.?[/)]?$/u;

/** Whether a line is made of capitals and figures as agencies number their copy: "ATSH 114/3", "eu0231 4 pl 212". */
function isNumbered({ head, count }: Reading): boolean {
  const parts = head.split(/\s+/);
  const figured = parts.filter((part) => /\d/.test(part) && !/^\d{1,2}[.:]\d{2}$/.test(part));
  const small = parts.filter((part) => /^\p{Lu}?\p{Ll}{4,}/u.test(part));
  const isCode = figured.some((part) => /\d{3}|[\p{L}/]\d|\d[\p{L}/]/u.test(part));
  return (
    count <= 14 &&
    timeShare(head) < 0.5 &&
    isCode &&
    small.length === 0 &&
    figured.length / parts.length >= 0.4
  );
}

function slugEvidence(line: Reading): string[] {
  const { head, count, text } = line;
  const opening = openingOf(line, slugOpenings);
  const isMarked = markOf(text) > 0 && count >= 5;
  const code = head.replace(/\([^)]{0,60}\)/gu, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}.-]+/gu) ?? [];
  const shouts = code.filter((word) => word === word.toUpperCase()).length;
  return [
    ...(codes.test(head) && shouts / Math.max(1, code.length) >= 0.6 ? ['code'] : []),
    ...(/^[\^~]|^(zczc|bc-|ap-|am-|pm-)|^[a-z]\d{3,4}\b/iu.test(head) && count <= 14
      ? ['code']
      : []),
    ...(/\b[a-z]?\d{3,4}\b.*\b\d{1,2}-\d{1,2}\b/iu.test(head) && count <= 14 ? ['code'] : []),
    ...(opening > 0 && !isMarked && (head.startsWith('(') || /^[\p{L} ]{3,30}:/u.test(head))
      ? ['slug-opening']
      : []),
    ...(opening > 0 && count <= 4 ? ['slug-alone'] : []),
    ...(opening > 0 && count <= 4 && shouts === code.length ? ['slug-shouted'] : []),
    ...(lengthOfCopy.test(line.foldedHead) && count <= 4 ? ['slug-opening'] : []),
    ...(mailHeader.test(head) && count <= 20 ? ['mail-header'] : []),
    ...(isNumbered(line) ? ['numbered'] : []),
    ...(count <= 6 && initials.test(text.replace(/^[a-z]{2,5} /, '')) ? ['initials'] : []),
    ...(isMarked ? ['marked-headline'] : take.test(head) && count <= 24 ? ['take-mark'] : []),
  ];
}

function noteEvidence(line: Reading): string[] {
  const { head, count } = line;
  const opening = openingOf(line, noteOpenings);
  const closes = opening > 0 && (count <= opening + 1 || /^[^:]{2,60}[:\u2014–]/u.test(head));
  const contact = /\S@\S+\.\p{L}/u.test(head) || phone.test(head);
  return [
    ...(closes ? ['note-opening'] : []),
    ...(notPublic.test(line.foldedHead) && count <= 40 ? ['not-public'] : []),
    ...(about.test(head) && count <= 7 && !/[.!?:]$/.test(head) ? ['about'] : []),
    ...(contact && count <= 30 ? ['contact'] : []),
    ...(/\S@\S+\.\p{L}/u.test(head) && count <= 20 ? ['mail-address'] : []),
    ...(/\b(earlier|previous) version|(has been|was) (corrected|amended|updated)|eshte perditesuar|version i meparshem|u korrigjua|eshte korrigjuar/iu.test(
      line.foldedHead,
    )
      ? ['correction']
      : []),
  ];
}

function creditEvidence(text: string, isKnown: boolean): string {
  if (isKnown) return 'credit-known';
  return /^[/|]/.test(text) ? 'credit-slashed' : 'credit-marked';
}

/** What in a line belongs to the copy of an agency, to a picture or to a note about the copy. */
export function agencyEvidenceOf(line: Reading): string[] {
  const { head, tail, text, folded, count } = line;
  const caption = openingOf(line, captionOpenings);
  const writer = openingOf(line, bylineOpenings);
  const credit = creditOf(text);
  const isPicture =
    (pictureCredit.test(line.foldedTail) && count <= 60) ||
    (bracketedCredit.test(line.foldedTail) && count > 1 && count <= 30);
  const isCaption = caption > 0 && caption >= writer;
  const isShort = caption > 1 && count <= 7;
  return [
    ...slugEvidence(line),
    ...noteEvidence(line),
    ...(endMark.test(line.foldedHead.slice(0, 60)) && text.length <= 30 ? ['end-mark'] : []),
    ...(credit === null && !isPicture && count > 2 && splitCredit(text)
      ? ['ends-with-credit']
      : []),
    ...(credit === null ? [] : [creditEvidence(text, credit.known)]),
    ...(openingOf(line, agencies) > 0 && count <= 6 && credit === null && !isPicture
      ? ['agency-opening']
      : []),
    ...(contributed.test(line.foldedHead) && count <= 40 ? ['contributed'] : []),
    ...(isCaption &&
    (isShort || /^[^:/]{2,30}[:/|]/u.test(head) || /^(image|photo) \p{L}+,/iu.test(head))
      ? ['caption-opening']
      : []),
    ...((shoutedCredit.test(tail.slice(-90)) || pictureAgency.test(head)) && count <= 45
      ? ['picture-name']
      : []),
    ...(isPicture ? ['picture-credit'] : []),
    ...(count <= 12 &&
    countIn(folded, pictureWords) > 0 &&
    shareIn(folded, pictureWords, agencies) >= 0.4
      ? ['picture-words']
      : []),
  ];
}
