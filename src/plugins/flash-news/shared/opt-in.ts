/** Which fields of an opted-in type the feed uses; a dot steps into a single component. */
export interface FeedFields {
  title: string;
  summary?: string;
  slug?: string;
  image?: string;
  imageAlt?: string;
  category?: string;
  people?: string;
  credit?: string;
}

/** A type that the feed refers to, and which of its fields names an entry and stands in addresses. */
export interface ReferenceTarget {
  uid: string;
  name: string;
  slug: string | null;
  localized: boolean;
}

export interface OptIn {
  uid: string;
  fields: FeedFields;
  category: ReferenceTarget | null;
  people: ReferenceTarget | null;
}
