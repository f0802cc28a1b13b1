import { getContent } from '../collections/content-store.ts';
import { getDossier, getDossierIds } from './dossiers.ts';
import { getSeriesTitles } from './series.ts';

/** `/follow/`: what has feeds of its own beside the sections. */
export interface FollowView {
  dossiers: { id: string; title: string }[];
  /** By their names. */
  people: { id: string; title: string }[];
  series: { id: string; title: string }[];
}

export async function getFollowView(): Promise<FollowView> {
  return {
    dossiers: getDossierIds().map((id) => ({ id, title: getDossier(id).title })),
    people: getContent().lists.people.map(({ id, name }) => ({ id, title: name })),
    series: Array.from(await getSeriesTitles(), ([id, title]) => ({ id, title })),
  };
}
