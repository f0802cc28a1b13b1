import type { Link, PersonView } from '../../queries/types.ts';
import type { Absolute, JsonLdNode } from './node.ts';

/** Whoever made an item, as the item's node names it. */
export const toPersonNode = ({ url, title }: Link, absolute: Absolute): JsonLdNode => ({
  '@type': 'Person',
  '@id': `${absolute(url)}#person`,
  name: title,
  url: absolute(url),
});

interface Surroundings {
  publisher: JsonLdNode;
  /** The absolute address of the person's picture. */
  image?: string | undefined;
}

/** A person's page, and who it tells of. */
export function toProfilePage(
  { person }: Pick<PersonView, 'person'>,
  { publisher, image }: Surroundings,
  absolute: Absolute,
): JsonLdNode {
  const { url, post, description, links } = person;
  return {
    '@type': 'ProfilePage',
    '@id': absolute(url),
    url: absolute(url),
    inLanguage: 'fa',
    mainEntity: {
      ...toPersonNode(person, absolute),
      ...(post && { jobTitle: post }),
      ...(description && { description }),
      ...(image && { image }),
      ...(links.length > 0 && { sameAs: links.map((link) => absolute(link.url)) }),
      worksFor: publisher,
    },
  };
}
