import { errors } from '@strapi/utils';
import type { z } from '@strapi/utils';
import type { CheckLocale } from '@newsroom/plugin-kit/server/http/check-locale';
import type { Context } from '@newsroom/plugin-kit/server/http/context';
import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import type { DeskProposal, ProposalResponse } from '../../../shared/contracts/desk';
import type { Incoming, IncomingItem } from '../formats/incoming-item';
import { refusing } from '../ingest/refusing';
import { createChooseLocale } from '../services/choose-locale';
import type { DeskIngest } from './from-ingest';
import { givenCopy, requireText, type GivenCopy } from './given-copy';
import { isChoice, type Pieces } from './pieces';
import type { DeskProposals } from './proposals';
import type { ReadGiven } from './read-given';
import type { Rights } from './rights';
import type { proposalBody } from './validation';

export interface ProposePeers {
  rights: Rights;
  checkLocale: CheckLocale;
  readGiven: ReadGiven;
  pieces: Pieces;
  proposals: DeskProposals;
  ingest: Pick<DeskIngest, 'copyOf'>;
}

type Given = z.output<typeof proposalBody>;

/** Creates what reads copy for a request: text, a file in Base64, or an item that came in. Writes nothing. */
export const createPropose = (peers: ProposePeers) => {
  const { rights, checkLocale, readGiven, pieces, proposals, ingest } = peers;

  const read = ({ copy, file = '', name = 'the file', html, type }: Given): Promise<Incoming> =>
    copy === undefined
      ? readGiven.file({ file, name, type })
      : readGiven.text({ copy, html, type });

  const proposalOf = async (
    ctx: Context,
    given: GivenCopy,
    locale: string,
  ): Promise<DeskProposal> => {
    rights.requireCreate(ctx, locale);
    const mayRead = rights.readerOf(ctx);
    const proposal = await refusing(() => proposals(requireText(given), locale, mayRead));
    return { ...proposal, may: rights.mayIn(ctx, locale) };
  };

  /** Returns the proposal of the only piece or the one asked for, else the pieces to choose from. */
  const proposalOrPieces = async (
    ctx: Context,
    incoming: Incoming,
    { piece, locale }: Given,
  ): Promise<ProposalResponse['data']> => {
    const chooseLocale = createChooseLocale(() => rights.localesFor(ctx));
    const localeOf = ({ language, copy }: IncomingItem): Promise<string> =>
      locale === undefined ? chooseLocale({ language, copy }) : Promise.resolve(locale);
    if (piece === undefined && isChoice(incoming)) return pieces(incoming, localeOf);
    const { items } = incoming;
    const item = items[piece ?? 0];
    if (item === undefined) {
      throw invalidField('piece', `must be the place of a piece, 0 to ${items.length - 1}`);
    }
    return proposalOf(ctx, givenCopy(item, item.copy, null), await localeOf(item));
  };

  /** In the item's own language, if the user may write in it. */
  const proposalOfItem = async (
    ctx: Context,
    id: string,
    locale: string | undefined,
  ): Promise<DeskProposal> => {
    const item = await ingest.copyOf(id);
    if (item === null) throw new errors.NotFoundError('item: no such item');
    const { codes, default: first } = await rights.localesFor(ctx);
    const own = codes.includes(item.locale) ? item.locale : first;
    return proposalOf(ctx, item.given, locale ?? own);
  };

  /** @throws ValidationError (400), NotFoundError (404) or PolicyError (403); 413 or 415 for what can't be read */
  return async (ctx: Context, given: Given): Promise<ProposalResponse['data']> => {
    const { locale, item } = given;
    if (locale !== undefined) {
      await checkLocale(locale);
      rights.requireCreate(ctx, locale);
    }
    return item === undefined
      ? proposalOrPieces(ctx, await read(given), given)
      : proposalOfItem(ctx, item, locale);
  };
};
