import type {
  ChartSeries,
  PlanChart,
  PlanRange,
  PlanValue,
  SheetPlan,
} from '../../plan/sheet-plan';
import { quoteSheet } from '../../grid/address';
import type { DrawingForm } from './drawing-form';
import { AXIS_STEP, GAP } from '../ours/our-charts';
import { absoluteReference } from '../ours/range-reference';
import { escapePlain, escapeXml } from '../xml/xml-escape';

/** The two axes refer to each other by these; they need only differ within their chart. */
const CATEGORY_AXIS = 10;
const VALUE_AXIS = 100;

/** The colours of Excel's own charts. */
const TEXT = '595959';
const LINE = 'D9D9D9';
const PAPER = 'FFFFFF';

/** Hundredths of a point. */
const TITLE_SIZE = 1400;
const TEXT_SIZE = 900;

/**
 * The part of a chart, with everything it shows: a reader that does not calculate finds names and
 * figures beside the references. Its elements are in the order of the schema (ISO 29500, 21.2.2).
 *
 * @param sheet on which the chart's cells are
 */
export function chartXml(chart: PlanChart, sheet: SheetPlan, form: DrawingForm): string {
  const legend =
    chart.series.length > 1
      ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>'
      : '';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${form.chart}" xmlns:a="${form.main}" xmlns:r="${form.links}">` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${barsXml(chart, sheet, form)}${axesXml(chart)}</c:plotArea>` +
    `${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr>${fillXml(PAPER)}${lineXml(LINE)}</c:spPr>` +
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${lettersXml('defRPr', TEXT_SIZE)}</a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>` +
    '</c:chartSpace>'
  );
}

function titleXml(title: string): string {
  return (
    '<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>' +
    `<a:p><a:pPr>${lettersXml('defRPr', TITLE_SIZE)}</a:pPr>` +
    `<a:r>${lettersXml('rPr lang="en-GB"', TITLE_SIZE)}<a:t>${escapePlain(title)}</a:t></a:r></a:p>` +
    '</c:rich></c:tx><c:overlay val="0"/></c:title>'
  );
}

function barsXml(chart: PlanChart, sheet: SheetPlan, { percentSign }: DrawingForm): string {
  const isStacked = chart.kind === 'bar-stacked';
  const categories = textsXml(chart.categories, sheet);
  return (
    `<c:barChart><c:barDir val="${chart.kind === 'column' ? 'col' : 'bar'}"/>` +
    `<c:grouping val="${isStacked ? 'percentStacked' : 'clustered'}"/><c:varyColors val="0"/>` +
    chart.series.map((one, i) => seriesXml(one, i, categories, sheet)).join('') +
    `<c:gapWidth val="${GAP}${percentSign}"/><c:overlap val="${isStacked ? 100 : 0}${percentSign}"/>` +
    `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`
  );
}

function seriesXml(
  { name, values, colour }: ChartSeries,
  index: number,
  categories: string,
  sheet: SheetPlan,
): string {
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>` +
    `<c:spPr>${fillXml(colour)}</c:spPr><c:invertIfNegative val="0"/>` +
    `<c:cat>${categories}</c:cat><c:val>${numbersXml(values, sheet)}</c:val></c:ser>`
  );
}

function textsXml(range: PlanRange, sheet: SheetPlan): string {
  const texts = valuesIn(range, sheet).map((value) => (value === null ? null : String(value)));
  return `<c:strRef>${referenceXml(range, sheet)}<c:strCache>${pointsXml(texts)}</c:strCache></c:strRef>`;
}

function numbersXml(range: PlanRange, sheet: SheetPlan): string {
  const numbers = valuesIn(range, sheet).map((value) =>
    typeof value === 'number' && Number.isFinite(value) ? String(value) : null,
  );
  return `<c:numRef>${referenceXml(range, sheet)}<c:numCache><c:formatCode>0%</c:formatCode>${pointsXml(numbers)}</c:numCache></c:numRef>`;
}

function referenceXml(range: PlanRange, { name }: SheetPlan): string {
  return `<c:f>${escapePlain(`${quoteSheet(name)}!${absoluteReference(range)}`)}</c:f>`;
}

/** What cells show, one per point; empty ones are left out. */
function pointsXml(shown: readonly (string | null)[]): string {
  const points = shown.map((value, i) =>
    value === null ? '' : `<c:pt idx="${i}"><c:v>${escapeXml(value)}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${shown.length}"/>${points.join('')}`;
}

/** The values of a column's cells; formulas with their results. */
function valuesIn({ top, left, bottom }: PlanRange, { rows }: SheetPlan): PlanValue[] {
  return Array.from({ length: bottom - top + 1 }, (_, i) => rows[top + i]?.[left]?.value ?? null);
}

/** Horizontal bars have the first category at the top, and the percentages still at the bottom. */
function axesXml({ kind }: PlanChart): string {
  const isUpright = kind === 'column';
  const category =
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>` +
    `<c:scaling><c:orientation val="${isUpright ? 'minMax' : 'maxMin'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isUpright ? 'b' : 'l'}"/>` +
    '<c:numFmt formatCode="General" sourceLinked="1"/>' +
    `${ticksXml()}<c:spPr>${lineXml(LINE)}</c:spPr>` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>` +
    '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:noMultiLvlLbl val="0"/></c:catAx>';
  const value =
    `<c:valAx><c:axId val="${VALUE_AXIS}"/>` +
    '<c:scaling><c:orientation val="minMax"/><c:max val="1"/><c:min val="0"/></c:scaling>' +
    `<c:delete val="0"/><c:axPos val="${isUpright ? 'l' : 'b'}"/>` +
    `<c:majorGridlines><c:spPr>${lineXml(LINE)}</c:spPr></c:majorGridlines>` +
    '<c:numFmt formatCode="0%" sourceLinked="0"/>' +
    `${ticksXml()}<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>` +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${isUpright ? 'autoZero' : 'max'}"/>` +
    `<c:crossBetween val="between"/><c:majorUnit val="${AXIS_STEP}"/></c:valAx>`;
  return category + value;
}

function ticksXml(): string {
  return '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>';
}

function fillXml(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
}

/** A line of three quarters of a point. */
function lineXml(colour: string): string {
  return `<a:ln w="9525">${fillXml(colour)}</a:ln>`;
}

function lettersXml(element: string, size: number): string {
  const [name] = element.split(' ');
  return `<a:${element} sz="${size}" b="0">${fillXml(TEXT)}</a:${name}>`;
}
