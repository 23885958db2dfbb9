import type { PlanChart } from '../../plan/sheet-plan';
import type { DrawingForm } from './drawing-form';
import { chartName } from '../ours/our-charts';
import { escapePlain } from '../xml/xml-escape';

/**
 * The part that says where the charts of a sheet are: each covers whole cells, and moves and grows
 * with them.
 *
 * @param links the relationships to the charts' parts, in the order of the charts
 */
export function chartDrawingXml(
  charts: readonly PlanChart[],
  links: readonly string[],
  form: DrawingForm,
): string {
  const anchors = charts.map((chart, i) => anchorXml(chart, i, links[i] ?? '', form));
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<xdr:wsDr xmlns:xdr="${form.sheetDrawing}" xmlns:a="${form.main}">${anchors.join('')}</xdr:wsDr>`
  );
}

function anchorXml(
  { place, altText }: PlanChart,
  index: number,
  link: string,
  form: DrawingForm,
): string {
  // The corner is where the next cell begins, with no offset.
  return (
    '<xdr:twoCellAnchor>' +
    `<xdr:from>${cornerXml(place.left, place.top)}</xdr:from>` +
    `<xdr:to>${cornerXml(place.right + 1, place.bottom + 1)}</xdr:to>` +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="${index + 2}" name="${chartName(index)}" descr="${escapePlain(altText)}"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${form.chart}">` +
    `<c:chart xmlns:c="${form.chart}" xmlns:r="${form.links}" r:id="${link}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

function cornerXml(column: number, row: number): string {
  return `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
}
