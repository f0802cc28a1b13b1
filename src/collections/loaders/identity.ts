import { existsSync } from 'node:fs';
import path from 'node:path';
import { ICON_FILES } from '../../lib/addresses/own-paths.ts';
import { publicDir } from '../../node/settings.ts';
import type { LetterIcon } from '../../media/identity/icon-source.ts';
import { HEAVIEST_LOGO, makeLogo } from '../../media/identity/logo.ts';
import { unfitIcon, unfitLogo, type Shape } from '../../media/identity/fitness.ts';
import { FontFault, makeFace } from '../../media/fonts/site-font.ts';
import type { Original } from '../../media/pictures/original.ts';
import { isDrawing } from '../../media/pictures/pixels.ts';
import { isPictureName } from '../../media/pictures/media-kinds.ts';
import { Border } from '../../node/files/read.ts';
import {
  diagnosticAt,
  type ContentDiagnostic,
  type Problem,
} from '../../lib/diagnostics/diagnostic.ts';
import type { UnfitPictureReason } from '../../lib/diagnostics/reasons.ts';
import type { Identity } from '../content-store.ts';
import type { SiteData } from '../schemas/site.ts';
import { mediaFinder, mediaProblem } from './media-problem.ts';
import type { Media } from './media.ts';

type PositionOf = (path: readonly PropertyKey[]) => { line: number; column: number };

/** What of `site.yml` names files. */
type Named = Pick<SiteData, 'logo' | 'icon' | 'look'> & { name?: string };

/** The files that `site.yml` shows as pictures, by path below media, with the key that each stands under. */
export const identityPictures = ({ logo, icon }: Named) => [
  ...(logo ? [{ src: logo.light, path: ['logo', 'light'] }] : []),
  ...(logo?.dark === undefined ? [] : [{ src: logo.dark, path: ['logo', 'dark'] }]),
  ...(icon === undefined ? [] : [{ src: icon, path: ['icon'] }]),
];

/**
 * What a newsroom is known by: its logo, its icon and its type, found fit for it. Logo and type are made here,
 * so that what is wrong with them is told before any page is made; kept, they cost one look each.
 */
export async function readIdentity(
  dir: string,
  site: Named,
  media: Media,
  positionOf: PositionOf,
): Promise<{ identity: Identity; diagnostics: ContentDiagnostic[] }> {
  const border = new Border(dir);
  const find = mediaFinder(media);
  const originals = new Map(media.files.map((file) => [file.src, file]));
  const diagnostics: ContentDiagnostic[] = [];
  const tell = (problem: Problem, path: readonly PropertyKey[]): void =>
    void diagnostics.push(diagnosticAt(problem, { file: 'site.yml', ...positionOf(path) }));

  const fit = new Map<string, Original>();
  for (const { src, path } of identityPictures(site)) {
    const key = path.join('.');
    const flaw = find(src) ?? (isPictureName(src) ? undefined : 'no-picture');
    const original = originals.get(src);
    if (flaw) tell(mediaProblem(flaw, src, key), path);
    if (flaw || !original) continue;
    const unfit = await (key === 'icon'
      ? unfitIcon(shapeOf(original))
      : whyNoLogo(border, original));
    if (unfit) tell({ code: 'unfit-picture', params: toParams(original, key, unfit) }, path);
    else fit.set(key, original);
  }
  const font = await readFont(border, site.look?.font, tell);
  const [light, dark] = ['logo.light', 'logo.dark'].map((key) => fit.get(key));
  const icon = fit.get('icon') ?? letterIcon(site);
  return {
    identity: {
      ...(light && { logo: { light, ...(dark && { dark }) } }),
      ...(icon && { icon }),
      ...(font && { font }),
    },
    diagnostics,
  };
}

/** The accent of pages where `site.yml` names none (`src/styles/tokens.css`). */
const GROUND = '#006d77';

/** The icon of a newsroom that has none, neither in `site.yml` nor in `public/`. */
function letterIcon({ name = '', icon, look }: Named): LetterIcon | undefined {
  const isGiven = ICON_FILES.some((file) => existsSync(path.join(publicDir(), file)));
  const [letter] = name.match(/[\p{L}\p{N}]/u) ?? [];
  if (icon !== undefined || isGiven || letter === undefined) return undefined;
  return { letter, ground: look?.accent ?? GROUND };
}

const shapeOf = (original: Original): Shape => ({ ...original, isDrawing: isDrawing(original) });

type Unfit = UnfitPictureReason | { why: 'heavy'; size: number };

async function whyNoLogo(border: Border, original: Original): Promise<Unfit | undefined> {
  const unfit = unfitLogo(shapeOf(original));
  if (unfit) return unfit;
  const { bytes } = await makeLogo(original, border);
  return bytes > HEAVIEST_LOGO ? { why: 'heavy', size: bytes } : undefined;
}

const toParams = ({ src, width, height }: Original, field: string, unfit: Unfit) => ({
  ...{ field, value: `media/${src}`, width, height },
  ...(typeof unfit === 'string' ? { why: unfit } : unfit),
});

type FontData = NonNullable<NonNullable<SiteData['look']>['font']>;

async function readFont(
  border: Border,
  font: FontData | undefined,
  tell: (problem: Problem, path: readonly PropertyKey[]) => void,
): Promise<Identity['font']> {
  if (!font) return undefined;
  const face = async (key: 'path' | 'bold') => {
    const src = font[key];
    if (src === undefined) return undefined;
    try {
      return await makeFace(border, src);
    } catch (error) {
      if (!(error instanceof FontFault)) throw error;
      const { why, size } = error;
      const params = { field: `look.font.${key}`, value: `media/${src}`, why };
      tell({ code: 'unfit-font', params: { ...params, ...(size !== undefined && { size }) } }, [
        ...['look', 'font', key],
      ]);
      return undefined;
    }
  };
  const [regular, bold] = [await face('path'), await face('bold')];
  if (!regular) return undefined;
  return {
    faces: [regular, ...(bold ? [{ ...bold, weights: '700' }] : [])].map(({ url, weights }) => ({
      url,
      weights: bold && weights !== '700' ? '400' : weights,
    })),
    card: (bold ?? regular).card,
  };
}
