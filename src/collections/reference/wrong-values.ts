import type { KindName } from '../../messages/reference/words.ts';

/** Values that somebody may well write, and that keys of a kind refuse. */
export const WRONG_VALUES: Readonly<Record<KindName, readonly unknown[]>> = {
  address: ['example.ir/page'],
  choice: ['yes'],
  code: ['1403-07-24'],
  colour: ['turquoisish', '#fffbe6'],
  day: ['1403-13-01'],
  focus: ['top', '120% 20%'],
  id: ['Economy News'],
  link: ['archive/'],
  map: ['?'],
  media: ['https://example.ir/meeting.jpg'],
  moment: ['1403-07-31 09:32', '06/11/2021'],
  number: ['0'],
  'old-address': ['https://example.ir/old', '/old?id=خبر'],
  secret: ['1234'],
  text: [['one', 'two']],
  // No key of a file is of this kind, only what a component is given.
  transcript: [],
  truth: ['yes'],
};
