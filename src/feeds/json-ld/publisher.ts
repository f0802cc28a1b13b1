import type { SiteFrame } from '../../queries/types.ts';
import { frontUrl } from '../../queries/urls.ts';
import type { Absolute, JsonLdNode } from './node.ts';

const TYPES = { government: 'GovernmentOrganization', news: 'NewsMediaOrganization' } as const;

/** Who speaks on the site; the newsroom itself where no publisher is named. */
export function toPublisher(frame: SiteFrame, absolute: Absolute): JsonLdNode {
  const { name, address, phone, email, kind } = frame.publisher ?? {
    name: frame.name,
    kind: 'news',
  };
  return {
    '@type': TYPES[kind],
    '@id': absolute(`${frontUrl()}#publisher`),
    name,
    url: absolute(frontUrl()),
    logo: absolute('/icons/icon-512.png'),
    ...(address && { address }),
    ...(phone && { telephone: phone }),
    ...(email && { email }),
    ...(frame.social.length > 0 && { sameAs: frame.social.map(({ url }) => absolute(url)) }),
  };
}
