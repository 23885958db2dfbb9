import type { DataBar, SheetPlan } from '../../plan/sheet-plan';
import { rangeReference } from '../ours/range-reference';
import { fileFormula } from './file-formula';
import type { StyleSheet } from './style-sheet';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';

/** The conditional formats of a sheet; the plan's first has priority in Excel too. */
export function conditionalFormatsXml(plan: SheetPlan, styles: StyleSheet): string {
  return plan.conditionalFormats
    .map((format, index) => {
      const rule =
        format.kind === 'data-bar'
          ? dataBarXml(format, index)
          : `<cfRule type="expression" dxfId="${styles.differentialFormat(format.style)}" priority="${index + 1}"><formula>${fileFormula(format.formula)}</formula></cfRule>`;
      return `<conditionalFormatting sqref="${rangeReference(format.range)}">${rule}</conditionalFormatting>`;
    })
    .join('');
}

/**
 * What Excel 2010 and later need besides the first form of data bars: a solid bar without a border
 * that is empty at its lower end. Excel 2007 made every bar a gradient of at least a tenth.
 *
 * @returns the sheet's extension list; empty if there are no bars
 */
export function dataBarExtensionXml(plan: SheetPlan): string {
  const bars = plan.conditionalFormats.flatMap((format, index) =>
    format.kind === 'data-bar' ? [extendedBarXml(format, index)] : [],
  );
  if (bars.length === 0) return '';
  return `<extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>${bars.join('')}</x14:conditionalFormattings></ext></extLst>`;
}

function dataBarXml(bar: DataBar, index: number): string {
  const show = bar.showValue ? '' : ' showValue="0"';
  return (
    `<cfRule type="dataBar" priority="${index + 1}"><dataBar minLength="0" maxLength="100"${show}>` +
    `<cfvo type="num" val="${bar.from}"/><cfvo type="num" val="${bar.to}"/><color rgb="FF${bar.colour}"/></dataBar>` +
    `<extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${barId(index)}</x14:id></ext></extLst></cfRule>`
  );
}

function extendedBarXml(bar: DataBar, index: number): string {
  const show = bar.showValue ? '' : ' showValue="0"';
  const bound = (value: number): string => `<x14:cfvo type="num"><xm:f>${value}</xm:f></x14:cfvo>`;
  return (
    `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="${barId(index)}">` +
    `<x14:dataBar minLength="0" maxLength="100"${show} gradient="0" axisPosition="none">${bound(bar.from)}${bound(bar.to)}` +
    `<x14:negativeFillColor rgb="FF${bar.colour}"/></x14:dataBar></x14:cfRule>` +
    `<xm:sqref>${rangeReference(bar.range)}</xm:sqref></x14:conditionalFormatting>`
  );
}

/** Joins the two halves of a bar. It only has to be unique on its sheet. */
function barId(index: number): string {
  return `{59E5A7B0-0000-4000-8000-${index.toString(16).toUpperCase().padStart(12, '0')}}`;
}
