import type { CaseloadPlace, CaseloadView } from '../../engine/engine-sampling';

/** A caseload that was read. */
export interface ReadCaseload {
  readonly place: CaseloadPlace;
  readonly view: CaseloadView;
}
