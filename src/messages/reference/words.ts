/** The kinds of files in `content/` that people write. */
export type ContentFileName =
  | 'site'
  | 'sections'
  | 'news'
  | 'series'
  | 'people'
  | 'pages'
  | 'dossiers'
  | 'front'
  | 'check'
  | 'publish';

/** What a key may hold. */
export type KindName =
  | 'address'
  | 'choice'
  | 'code'
  | 'colour'
  | 'day'
  | 'focus'
  | 'id'
  | 'link'
  | 'map'
  | 'media'
  | 'moment'
  | 'number'
  | 'old-address'
  | 'secret'
  | 'text'
  | 'transcript'
  | 'truth';

/** A sentence for each key, by its path: «footer.links.title». */
export type KeyWords = Readonly<Record<ContentFileName, Readonly<Record<string, string>>>>;

export interface KindWords {
  title: string;
  /** What is taken, in sentences. */
  about: string;
}

/** The components that a body of MDX may hold. */
export type ToldComponent =
  'PullQuote' | 'InfoBox' | 'Timeline' | 'TimelineEvent' | 'Gallery' | 'Video' | 'Audio';

/** What a component is, and what each thing is that it is given, by its path: «images.src». */
export interface ComponentWords {
  about: string;
  keys: Readonly<Record<string, string>>;
}

/** All that the reference pages say in one language. */
export interface ReferenceWords {
  language: 'fa' | 'en';
  /** Of the page in the other language. */
  otherPage: string;
  title: string;
  /** What all files have in common, as Markdown. */
  opening: string;
  contents: string;
  headings: {
    key: string;
    attribute: string;
    what: string;
    takes: string;
    otherwise: string;
    needed: string;
    wrong: string;
    told: string;
    variable: string;
    example: string;
  };
  files: Readonly<Record<ContentFileName, { title: string; about: string }>>;
  /** By the names of the groups of `CONTENT_FILES`; a file with one group needs no heading. */
  groups: Readonly<Record<string, string>>;
  keys: KeyWords;
  /** Of a rule of the checker, as a key of check.yml. */
  rule: string;
  kindsTitle: string;
  kindsAbout: string;
  kinds: Readonly<Record<KindName, KindWords>>;
  /** A list of such values. */
  listOf: (kind: string) => string;
  /** A map or, in short, the value of one of its keys. */
  orBare: (key: string) => string;
  upTo: (characters: number) => string;
  oneOf: (choices: readonly string[]) => string;
  components: {
    title: string;
    about: string;
    /** Of one that is given nothing. */
    bare: string;
    each: Readonly<Record<ToldComponent, ComponentWords>>;
  };
  mistakes: { title: string; about: string };
  variables: {
    title: string;
    about: string;
    groups: Readonly<Record<string, string>>;
    each: Readonly<Record<string, string>>;
    wrong: string;
  };
  /** The files that stand beside `content/`, as Markdown. */
  otherFiles: { title: string; text: string };
}
