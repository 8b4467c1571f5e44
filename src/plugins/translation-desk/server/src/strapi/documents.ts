/** A write of the document service, for types known at run time only. */
export interface DocumentWrites {
  update(params: {
    documentId: string;
    locale: string;
    data: Record<string, unknown>;
  }): Promise<unknown>;
}

export type Documents = (uid: string) => DocumentWrites;
