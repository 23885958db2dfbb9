import { checkEdition } from './check-edition';
import type { Edition } from './edition';
import edition2018 from './2018.json';
import edition2020 from './2020.json';
import edition2021 from './2021.json';

/**
 * The editions built into the product, oldest first. To add one, put its JSON file beside this file
 * and add a line here; the command line also accepts a file's path instead of an id.
 */
export const EDITIONS: readonly Edition[] = [edition2018, edition2020, edition2021].map(
  checkEdition,
);

/** The edition with this id, or undefined. */
export function editionById(editions: readonly Edition[], id: string): Edition | undefined {
  return editions.find((edition) => edition.id === id.trim());
}
