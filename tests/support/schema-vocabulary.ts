/**
 * The part of schema.org's vocabulary (release 29) that the site may use: each type with the one it
 * extends and the properties that it brings, with the types that their values may have. Written down
 * from the definitions at schema.org, not from what the site happens to say.
 */
export interface SchemaType {
  extends: string[];
  properties: Record<string, string[]>;
}

const ACTOR = ['Organization', 'Person'];
const WORK = ['CreativeWork', 'URL'];

export const SCHEMA_TYPES: Record<string, SchemaType> = {
  Thing: {
    extends: [],
    properties: {
      name: ['Text'],
      description: ['Text'],
      url: ['URL'],
      image: ['ImageObject', 'URL'],
      sameAs: ['URL'],
      identifier: ['PropertyValue', 'Text', 'URL'],
      mainEntityOfPage: WORK,
      potentialAction: ['Action'],
    },
  },
  CreativeWork: {
    extends: ['Thing'],
    properties: {
      about: ['Thing'],
      headline: ['Text'],
      alternativeHeadline: ['Text'],
      author: ACTOR,
      publisher: ACTOR,
      datePublished: ['Date', 'DateTime'],
      dateModified: ['Date', 'DateTime'],
      inLanguage: ['Language', 'Text'],
      isAccessibleForFree: ['Boolean'],
      isBasedOn: ['CreativeWork', 'Product', 'URL'],
      isPartOf: WORK,
      keywords: ['DefinedTerm', 'Text', 'URL'],
      license: WORK,
      correction: ['CorrectionComment', 'Text', 'URL'],
      text: ['Text'],
    },
  },
  Article: { extends: ['CreativeWork'], properties: { articleSection: ['Text'] } },
  NewsArticle: { extends: ['Article'], properties: { dateline: ['Text'] } },
  Comment: { extends: ['CreativeWork'], properties: {} },
  CorrectionComment: { extends: ['Comment'], properties: {} },
  WebSite: { extends: ['CreativeWork'], properties: {} },
  WebPage: { extends: ['CreativeWork'], properties: { breadcrumb: ['BreadcrumbList', 'Text'] } },
  Intangible: { extends: ['Thing'], properties: {} },
  ItemList: {
    extends: ['Intangible'],
    properties: { itemListElement: ['ListItem', 'Text', 'Thing'] },
  },
  BreadcrumbList: { extends: ['ItemList'], properties: {} },
  ListItem: {
    extends: ['Intangible'],
    properties: { position: ['Integer', 'Text'], item: ['Thing'] },
  },
  Organization: {
    extends: ['Thing'],
    properties: {
      address: ['PostalAddress', 'Text'],
      email: ['Text'],
      logo: ['ImageObject', 'URL'],
      telephone: ['Text'],
    },
  },
  GovernmentOrganization: { extends: ['Organization'], properties: {} },
  NewsMediaOrganization: { extends: ['Organization'], properties: {} },
  Person: { extends: ['Thing'], properties: {} },
  Place: { extends: ['Thing'], properties: { address: ['PostalAddress', 'Text'] } },
  Event: {
    extends: ['Thing'],
    properties: {
      startDate: ['Date', 'DateTime'],
      location: ['Place', 'PostalAddress', 'Text', 'VirtualLocation'],
      attendee: ACTOR,
      organizer: ACTOR,
      superEvent: ['Event'],
    },
  },
  EventSeries: { extends: ['Event'], properties: {} },
  Action: { extends: ['Thing'], properties: { target: ['EntryPoint', 'URL'] } },
  SearchAction: { extends: ['Action'], properties: { query: ['Text'] } },
  EntryPoint: { extends: ['Intangible'], properties: { urlTemplate: ['Text'] } },
};

/** What search engines ask for beyond the vocabulary (Google Search Central, «Structured data»). */
export const REQUIRED: Record<string, string[]> = {
  NewsArticle: ['headline', 'datePublished', 'dateModified', 'author', 'publisher', 'image'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'item'],
  WebSite: ['name', 'url', 'potentialAction'],
  Event: ['name', 'startDate'],
  GovernmentOrganization: ['name'],
  NewsMediaOrganization: ['name'],
};
