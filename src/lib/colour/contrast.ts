import { wcagContrast } from 'culori/fn';
import './modes.ts';

/** What text must have at least against its ground (WCAG 2.2, 1.4.3). */
export const READABLE = 4.5;

/** WCAG 2.2, «contrast ratio»: 1 to 21. @param one a colour as CSS writes it, without transparency */
export const contrast = (one: string, other: string): number => wcagContrast(one, other);
