/**
 * The confidence of the inspectorate's samples, a share: 80%.
 *
 * Source: "confidence level of 80 per cent (with a margin of error of 5)", in the method annexe of
 * every report seen from 2018 to 2022. A caller's own choice always comes before it.
 */
export const USUAL_CONFIDENCE = 0.8;

/** The margin of error of the inspectorate's samples, a share: 5 percentage points. Same source. */
export const USUAL_MARGIN = 0.05;
