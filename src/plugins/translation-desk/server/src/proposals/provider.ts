/** What a newsroom's translation server is asked. */
export interface ProposalRequest {
  /** BCP 47. */
  sourceLocale: string;
  targetLocale: string;
  /** Plain texts, none of them empty. */
  texts: string[];
}

/**
 * Proposes translations. Another one than `createLibreTranslate` is given to the plugin by its configuration as
 * `provider.create`.
 */
export interface TranslationProvider {
  /**
   * Returns a translation of each text, in their order.
   * @throws ApplicationError whose message says what staff can do about it.
   */
  propose(request: ProposalRequest): Promise<string[]>;
}
