import {
  modeHsl,
  modeHwb,
  modeLab,
  modeLch,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeRgb,
  useMode,
} from 'culori/fn';

/** The ways to write a colour that are known here; culori knows none before it is told. */
for (const mode of [
  ...[modeRgb, modeLrgb, modeHsl, modeHwb, modeLab, modeLch],
  ...[modeOklab, modeOklch],
])
  useMode(mode as typeof modeRgb);
