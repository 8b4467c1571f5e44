/** Typed access to the services of flash-news: the app doesn't import a plugin's files. */
import type { Core } from '@strapi/strapi';

interface Actor {
  id: null;
  name: string;
}

interface FlashService {
  hasFlash(uid: string, documentId: string): Promise<boolean>;
  raise(
    flash: { contentType: string; documentId: string; level: string; minutes: number },
    actor: Actor,
  ): Promise<unknown>;
  running(): Promise<{ visibleIn: string[] }[]>;
}

export const flashService = (strapi: Core.Strapi): FlashService =>
  strapi.plugin('flash-news').service<FlashService>('flash');

interface ReleaseService {
  set(
    release: { contentType: string; documentId: string; locale: string; releasedAt: string },
    actor: Actor,
  ): Promise<unknown>;
}

export const releaseService = (strapi: Core.Strapi): ReleaseService =>
  strapi.plugin('flash-news').service<ReleaseService>('release');

interface CorrectionService {
  add(
    correction: {
      contentType: string;
      documentId: string;
      locale: string;
      kind: string;
      text: string;
    },
    actor: Actor,
  ): Promise<unknown>;
}

export const correctionService = (strapi: Core.Strapi): CorrectionService =>
  strapi.plugin('flash-news').service<CorrectionService>('correction');

interface NewsroomSettings {
  agencies: { code: string; name: string; url: string }[];
  urlPattern: string;
  publisher: string;
  feedTitles: Record<string, string>;
}

interface SettingsService {
  /** `locked` names the settings of the configuration file, which can't be changed. */
  read(): Promise<{ meta: { locked: string[] } }>;
  change(settings: Partial<NewsroomSettings>): Promise<unknown>;
}

export const settingsService = (strapi: Core.Strapi): SettingsService =>
  strapi.plugin('flash-news').service<SettingsService>('settings');

interface PreviewService {
  urlFor(uid: string, params: object): Promise<string | null>;
}

export const previewService = (strapi: Core.Strapi): PreviewService =>
  strapi.plugin('flash-news').service<PreviewService>('preview');

const pluginOf = (strapi: Core.Strapi): ReturnType<Core.Strapi['plugin']> | undefined =>
  strapi.plugin('flash-news');

interface StreamService {
  /** Ends all streams, and those that are opened later. */
  close(): void;
}

/** Ends the streams of the plugin, which end by themselves only when their readers leave. */
export const closeStreams = (strapi: Core.Strapi): void =>
  pluginOf(strapi)?.service<StreamService>('stream').close();

interface CacheService {
  isReading(): boolean;
}

/** Whether the caller runs in a snapshot of the plugin, which only reads; false where the plugin is disabled. */
export const isReadingNews = (strapi: Core.Strapi): boolean =>
  pluginOf(strapi)?.service<CacheService>('cache').isReading() ?? false;

interface ReadingRuleService {
  /** Whether the request is of a caller of the content API from whom entries of this type are hidden. */
  hides(uid: string): Promise<boolean>;
}

const NO_RULE: ReadingRuleService = { hides: () => Promise.resolve(false) };

/** Returns the reading rule, which hides nothing where the plugin is disabled. */
export const readingRuleService = (strapi: Core.Strapi): ReadingRuleService =>
  pluginOf(strapi)?.service<ReadingRuleService>('reading-rule') ?? NO_RULE;
