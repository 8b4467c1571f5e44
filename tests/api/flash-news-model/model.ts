// What the newsroom must show and log: maps in memory, no database, no transactions. Times are epoch milliseconds.

export type Level = 'flash' | 'bulletin' | 'urgent';

/** A language version. Draft and published version have different titles. */
interface Version {
  draft: string;
  published: string | null;
}

interface Release {
  at: number;
  /** Whether the log has an event of the release. */
  told: boolean;
}

interface Flash {
  level: Level;
  startedAt: number;
  expiresAt: number;
  ended: boolean;
  /** The last request that changed it, and when. */
  asked: string;
  askedAt: number;
}

interface Kill {
  /** Locales in which readers saw it, and now get 410. */
  publicIn: string[];
  releases: Map<string, number>;
  at: number;
}

interface Correction {
  locale: string;
  text: string;
  at: number;
}

/** Pinned until a moment, or kept out. */
type Placement = { until: number } | 'out';

export interface Document {
  id: string;
  versions: Map<string, Version>;
  releases: Map<string, Release>;
  placements: Map<string, Placement>;
  corrections: Correction[];
  kill: Kill | null;
  /** documentId of its only person, the same in every language. */
  person: string;
  /** Its only quote, which is published with it in this locale. */
  quote: { id: string; locale: string; published: boolean } | null;
}

/** An event, without what the model does not know: id, actor, reason. */
export interface Line {
  kind: string;
  documentId: string;
  locale: string | null;
  level: Level | null;
  expiresAt: number | null;
  releasedAt: number | null;
  at: number;
}

/** A request on a flash, and whether it names the event last seen. */
export interface Ask {
  level?: Level;
  minutes?: number;
  seen: 'nothing' | 'latest' | 'stale';
}

/** What Strapi's own REST shows of an article. */
export interface ReadArticle {
  documentId: string;
  title: string;
  releasedAt: number;
  corrections: { text: string; at: number }[];
}

export interface Item {
  documentId: string;
  locale: string;
  title: string;
  releasedAt: number;
  pinned: boolean;
  flash: { level: Level; startedAt: number; expiresAt: number } | null;
}

const MINUTE = 60_000;
const LONGEST = 240 * MINUTE;
const AT_ONCE = 3;
const SAME_CLICK = 5_000;
/** The release of a killed story: later than any time. */
const NEVER = Infinity;
const LADDER: Level[] = ['flash', 'bulletin', 'urgent'];

const inOrder = (locales: Iterable<string>): string[] => [...locales].sort();

export const createModel = (now: () => number) => {
  const documents = new Map<string, Document>();
  const flashes = new Map<string, Flash>();
  let told: Line[] = [];

  const tellNews = (kind: string, { id, releases }: Document, locale: string): void => {
    const at = releases.get(locale)?.at ?? NEVER;
    const releasedAt = at === NEVER ? null : at;
    const nothing = { level: null, expiresAt: null };
    told.push({ kind, documentId: id, locale, releasedAt, at: now(), ...nothing });
  };

  /** Logs an event of a whole story, or of one of its corrections. */
  const tellStory = (kind: string, documentId: string, locale: string | null): void => {
    const nothing = { level: null, expiresAt: null, releasedAt: null };
    told.push({ kind, documentId, locale, at: now(), ...nothing });
  };

  const tellFlash = (kind: string, documentId: string, { level, expiresAt }: Flash): void => {
    told.push({ kind, documentId, locale: null, releasedAt: null, level, expiresAt, at: now() });
  };

  const isRunning = (flash: Flash | undefined): flash is Flash =>
    flash !== undefined && flash.startedAt <= now() && now() < flash.expiresAt;

  const isVisible = ({ versions, releases }: Document, locale: string): boolean =>
    versions.get(locale)?.published != null && (releases.get(locale)?.at ?? NEVER) <= now();

  const isPinned = ({ placements }: Document, locale: string): boolean => {
    const placement = placements.get(locale);
    return typeof placement === 'object' && placement.until > now();
  };

  const isVisibleSomewhere = (document: Document): boolean =>
    [...document.versions.keys()].some((locale) => isVisible(document, locale));

  /** Logs that an embargo has lifted, before any other event of that version. */
  const tellLifted = (document: Document, locale: string): void => {
    const release = document.releases.get(locale);
    if (!release || release.told || !isVisible(document, locale)) return;
    release.told = true;
    tellNews('news.released', document, locale);
  };

  /** Logs once that a flash has expired. */
  const tellExpired = (documentId: string): void => {
    const flash = flashes.get(documentId);
    if (!flash || flash.ended || flash.expiresAt > now()) return;
    flash.ended = true;
    tellFlash('flash.expired', documentId, flash);
  };

  const find = (documentId: string): Document => {
    const document = documents.get(documentId);
    if (!document) throw new Error(`The model has no document ${documentId}`);
    return document;
  };

  const endFlashOf = (documentId: string): void => {
    const flash = flashes.get(documentId);
    if (!isRunning(flash)) return;
    Object.assign(flash, { expiresAt: now(), ended: true });
    tellFlash('flash.ended', documentId, flash);
  };

  /** Deletes versions with their releases; with the last version, the flash too. */
  const drop = (document: Document, locales: string[]): void => {
    for (const locale of locales) {
      document.versions.delete(locale);
      document.releases.delete(locale);
      document.placements.delete(locale);
      document.corrections = document.corrections.filter((one) => one.locale !== locale);
    }
    if (document.versions.size > 0) return;
    documents.delete(document.id);
    endFlashOf(document.id);
  };

  const keep = (documentId: string, kind: string, asked: string, change: Partial<Flash>): void => {
    const flash = { ...(flashes.get(documentId) as Flash), ...change, asked, askedAt: now() };
    flashes.set(documentId, flash);
    tellFlash(kind, documentId, flash);
  };

  /** Returns the outcome of a request: ignored if repeated within 5 s, refused if based on an older state. */
  const ask = (
    documentId: string,
    verb: string,
    { seen, ...asked }: Ask,
    act: (mark: string) => string,
  ): string => {
    const flash = flashes.get(documentId);
    const mark = JSON.stringify([verb, asked.level, asked.minutes]);
    if (flash?.asked === mark && now() - flash.askedAt <= SAME_CLICK) return 'done';
    return seen === 'stale' ? 'movedOn' : act(mark);
  };

  const bestLocale = (document: Document, chain: string[]): string | undefined =>
    chain.find((locale) => isVisible(document, locale));

  const itemsOf = (chain: string[], ids: Iterable<string>): Item[] =>
    [...ids].flatMap((id) => {
      const document = documents.get(id);
      const locale = document && bestLocale(document, chain);
      if (document === undefined || locale === undefined) return [];
      const flash = flashes.get(id);
      const { level, startedAt, expiresAt } = flash ?? ({} as Flash);
      return {
        documentId: id,
        locale,
        title: document.versions.get(locale)?.published as string,
        releasedAt: document.releases.get(locale)?.at as number,
        pinned: isPinned(document, locale),
        flash: isRunning(flash) ? { level, startedAt, expiresAt } : null,
      };
    });

  const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

  return {
    documentIds: (): string[] => [...documents.keys()],
    localesOf: (documentId: string): string[] => inOrder(find(documentId).versions.keys()),

    /** Returns the events since the last call. */
    newLines(): Line[] {
      const lines = told;
      told = [];
      return lines;
    },

    write(documentId: string, locale: string, title: string, person = ''): void {
      const document: Document = documents.get(documentId) ?? {
        id: documentId,
        versions: new Map(),
        releases: new Map(),
        placements: new Map(),
        corrections: [],
        kill: null,
        person,
        quote: null,
      };
      documents.set(documentId, document);
      const published = document.versions.get(locale)?.published ?? null;
      document.versions.set(locale, { draft: title, published });
    },

    quote(documentId: string, id: string, locale: string): void {
      find(documentId).quote = { id, locale, published: false };
    },

    publish(documentId: string, locales: string[]): void {
      const document = find(documentId);
      for (const locale of inOrder(locales)) {
        const version = document.versions.get(locale);
        if (!version) continue;
        tellLifted(document, locale);
        const wasPublished = version.published !== null;
        version.published = version.draft;
        if (document.quote?.locale === locale) document.quote.published = true;
        const first = { at: document.kill ? NEVER : now(), told: false };
        const release = document.releases.get(locale) ?? first;
        document.releases.set(locale, release);
        if (wasPublished) tellNews('news.updated', document, locale);
        else if (release.at > now()) tellNews('news.scheduled', document, locale);
        else {
          release.told = true;
          tellNews('news.released', document, locale);
        }
      }
    },

    unpublish(documentId: string, locales: string[]): void {
      const document = find(documentId);
      for (const locale of inOrder(locales)) {
        const version = document.versions.get(locale);
        if (version?.published == null) continue;
        tellLifted(document, locale);
        version.published = null;
        if (document.quote?.locale === locale) document.quote.published = false;
        tellNews('news.withdrawn', document, locale);
      }
    },

    /** Resets drafts to the published version; Strapi deletes a version that was never published. */
    discard(documentId: string, locales: string[]): void {
      const document = find(documentId);
      const versions = locales.flatMap((locale) => document.versions.get(locale) ?? []);
      for (const version of versions) version.draft = version.published ?? version.draft;
      drop(
        document,
        locales.filter((locale) => document.versions.get(locale)?.published === null),
      );
    },

    remove(documentId: string, locales: string[]): void {
      this.unpublish(documentId, locales);
      drop(find(documentId), locales);
    },

    clone(documentId: string, cloneId: string): void {
      const { versions, person } = find(documentId);
      for (const [locale, { draft }] of versions) {
        this.write(cloneId, locale, draft, person);
      }
    },

    raise(documentId: string, request: Ask): string {
      return ask(documentId, 'raise', request, (asked) => {
        if (isRunning(flashes.get(documentId))) return 'alreadyRunning';
        const document = find(documentId);
        if (!isVisibleSomewhere(document)) {
          const isOut = [...document.versions.values()].some(({ published }) => published !== null);
          return document.kill && isOut ? 'killed' : 'notVisible';
        }
        if ([...flashes.values()].filter(isRunning).length >= AT_ONCE) return 'tooMany';
        tellExpired(documentId);
        const { level = 'flash', minutes = 20 } = request;
        const interval = { startedAt: now(), expiresAt: now() + minutes * MINUTE };
        keep(documentId, 'flash.raised', asked, { level, ...interval, ended: false });
        return 'done';
      });
    },

    change(documentId: string, request: Ask): string {
      return ask(documentId, 'change', request, (asked) => {
        const flash = flashes.get(documentId);
        if (!isRunning(flash)) return 'notRunning';
        const { level = flash.level, minutes } = request;
        const expiresAt = minutes === undefined ? flash.expiresAt : now() + minutes * MINUTE;
        if (expiresAt > flash.startedAt + LONGEST) return 'ValidationError';
        if (level === flash.level && expiresAt === flash.expiresAt) return 'done';
        const isLonger = level === flash.level && expiresAt > flash.expiresAt;
        keep(documentId, isLonger ? 'flash.extended' : 'flash.changed', asked, {
          level,
          expiresAt,
        });
        return 'done';
      });
    },

    end(documentId: string, request: Ask): string {
      return ask(documentId, 'end', request, (asked) => {
        if (!isRunning(flashes.get(documentId))) return 'notRunning';
        keep(documentId, 'flash.ended', asked, { expiresAt: now(), ended: true });
        return 'done';
      });
    },

    /** Moves a release: ahead is an embargo, back is an archive's date, now is "release as new". */
    release(documentId: string, locale: string, to: number, confirmed: boolean): string {
      const document = find(documentId);
      const version = document.versions.get(locale);
      if (!version) return 'NotFoundError';
      if (document.kill) return 'killed';
      const from = document.releases.get(locale)?.at;
      if (from === to) return 'done';
      const wasVisible = isVisible(document, locale);
      if (wasVisible && to > now() && !confirmed) return 'withdrawal';
      tellLifted(document, locale);
      document.releases.set(locale, { at: to, told: false });
      if (wasVisible && to > now()) tellNews('news.withdrawn', document, locale);
      else if (!isVisible(document, locale)) tellNews('news.scheduled', document, locale);
      else {
        document.releases.set(locale, { at: to, told: true });
        const isMovedBack = wasVisible && to < (from as number);
        tellNews(isMovedBack ? 'news.updated' : 'news.released', document, locale);
      }
      return 'done';
    },

    /** Pins a version (one a language), keeps it out, or (null) returns it to its usual place. */
    place(id: string, locale: string, to: Placement | null, replace: boolean): string {
      const document = find(id);
      if (!document.versions.has(locale)) return 'NotFoundError';
      if (document.kill) return 'killed';
      const until = typeof to === 'object' && to !== null ? to.until : null;
      const tell = (kind: string, documentId: string): void => {
        const nothing = { level: null, releasedAt: null };
        const expiresAt = kind === 'news.pinned' ? until : null;
        told.push({ kind, documentId, locale, at: now(), expiresAt, ...nothing });
      };
      const is = isPinned(document, locale)
        ? (document.placements.get(locale) as { until: number }).until
        : (document.placements.get(locale) === 'out' && 'out') || null;
      if (is === (until ?? to)) return 'done';
      if (until !== null) {
        const others = [...documents.values()].filter(
          (one) => one !== document && isPinned(one, locale),
        );
        if (others.length > 0 && !replace) return 'pinTaken';
        for (const other of others) {
          other.placements.delete(locale);
          tell('news.placed', other.id);
        }
      }
      if (to === null) document.placements.delete(locale);
      else document.placements.set(locale, to);
      tell(to === null ? 'news.placed' : to === 'out' ? 'news.keptOut' : 'news.pinned', id);
      return 'done';
    },

    /** Hides a story from readers in every language. */
    kill(documentId: string): string {
      const document = find(documentId);
      if (document.kill) return 'killed';
      const publicIn = inOrder(document.versions.keys()).filter((at) => isVisible(document, at));
      if (publicIn.length === 0) return 'notVisible';
      for (const locale of publicIn) tellLifted(document, locale);
      const releases = new Map([...document.releases].map(([locale, { at }]) => [locale, at]));
      for (const locale of releases.keys())
        document.releases.set(locale, { at: NEVER, told: false });
      document.kill = { publicIn, releases, at: now() };
      endFlashOf(documentId);
      tellStory('news.killed', documentId, null);
      return 'done';
    },

    revive(documentId: string): string {
      const document = find(documentId);
      if (!document.kill) return 'notKilled';
      for (const locale of document.releases.keys()) {
        const former = document.kill.releases.get(locale) ?? now();
        const at = former > document.kill.at ? Math.max(former, now()) : former;
        document.releases.set(locale, { at, told: at <= now() });
      }
      document.kill = null;
      tellStory('news.revived', documentId, null);
      return 'done';
    },

    /** Adds a correction to a published version; the same again within 5 s is a double click. */
    correct(documentId: string, locale: string, text: string): string {
      const { versions, corrections } = find(documentId);
      if (versions.get(locale)?.published == null) return 'notPublished';
      const isRepeat = corrections.some(
        (one) => one.locale === locale && one.text === text && now() - one.at <= SAME_CLICK,
      );
      if (isRepeat) return 'done';
      corrections.push({ locale, text, at: now() });
      tellStory('news.corrected', documentId, locale);
      return 'done';
    },

    /** Returns what Strapi's own lists show anonymous readers in a locale, by id. */
    articles: (locale: string): ReadArticle[] =>
      [...documents.values()]
        .filter((document) => isVisible(document, locale))
        .map(({ id, versions, releases, corrections }) => ({
          documentId: id,
          title: versions.get(locale)?.published as string,
          releasedAt: releases.get(locale)?.at as number,
          corrections: corrections
            .filter((one) => one.locale === locale)
            .map(({ text, at }) => ({ text, at })),
        }))
        .sort((a, b) => compare(a.documentId, b.documentId)),

    quotes: (locale: string): string[] =>
      [...documents.values()]
        .flatMap((document) => {
          const { quote } = document;
          const isPublic = quote?.published === true && isVisible(document, locale);
          return quote && isPublic && quote.locale === locale ? [quote.id] : [];
        })
        .sort(compare),

    people: (): string[] =>
      [
        ...new Set([...documents.values()].filter(isVisibleSomewhere).map(({ person }) => person)),
      ].sort(compare),

    /** Returns the status of a single read: visible, killed with a notice, or not found. */
    statusOf(documentId: string, locale: string): 200 | 410 | 404 {
      const document = documents.get(documentId);
      if (document && isVisible(document, locale)) return 200;
      return document?.kill?.publicIn.includes(locale) === true ? 410 : 404;
    },

    sweep(): void {
      for (const documentId of flashes.keys()) tellExpired(documentId);
      for (const document of documents.values()) {
        for (const locale of document.releases.keys()) tellLifted(document, locale);
      }
    },

    latestNews: (chain: string[]): Item[] =>
      itemsOf(chain, documents.keys())
        .filter(({ documentId, locale }) => find(documentId).placements.get(locale) !== 'out')
        .sort(
          (a, b) =>
            Number(b.pinned) - Number(a.pinned) ||
            b.releasedAt - a.releasedAt ||
            compare(b.documentId, a.documentId),
        ),

    flashNews: (chain: string[]): Item[] =>
      itemsOf(chain, flashes.keys())
        .flatMap((item) => (item.flash ? [{ ...item, flash: item.flash }] : []))
        .sort(
          (a, b) =>
            LADDER.indexOf(a.flash.level) - LADDER.indexOf(b.flash.level) ||
            b.flash.startedAt - a.flash.startedAt ||
            compare(a.documentId, b.documentId),
        ),
  };
};

export type Model = ReturnType<typeof createModel>;
