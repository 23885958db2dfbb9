import { HelpWord } from '../pieces/help-word';
import { messages } from '../words/messages';
import { checksMessages } from '../words/messages-checks';
import { useOpenPart } from '../state/open-part';
import { PartSection } from '../pieces/part-section';
import { PlaceButton } from '../pieces/place-button';
import type { ServiceView, TrackerView } from '../../engine/tracker-view';

interface DiscretionListProps {
  readonly service: ServiceView;
  readonly view: TrackerView;
}

/** The tests of professional discretion that fired, by standard. */
export function DiscretionList({ service, view }: DiscretionListProps) {
  const openPart = useOpenPart();
  const flagged = service.result.standards.filter(({ discretion }) => discretion.length > 0);
  if (flagged.length === 0) return null;
  const texts = checksMessages;
  const places = placesOf(view);
  return (
    <PartSection id="discretion" title={texts.discretion}>
      <p className="small">
        {texts.discretionWhy}{' '}
        <button type="button" className="link" onClick={() => openPart('ratings')}>
          {texts.decide}
        </button>{' '}
        <HelpWord word="discretion" />
      </p>
      {flagged.map(({ code, name, discretion, panel }) => (
        <div key={code} className="discretion">
          <h4>
            {code} {name}
          </h4>
          {panel ? (
            <p className="small">
              {messages.ratings.panelSays}: {panel.rating}. <PlaceButton where={panel.where} />
            </p>
          ) : null}
          <ul>
            {discretion.map(({ test, keyQuestion, text }) => {
              const where = service.places[keyQuestion] ?? places.get(keyQuestion);
              return (
                <li key={`${test} ${keyQuestion}`}>
                  {text} {where === undefined ? null : <PlaceButton where={where} />}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </PartSection>
  );
}

/** The header cell of each question's answers. */
function placesOf({ sheets }: TrackerView): ReadonlyMap<string, string> {
  const columns = sheets.flatMap(({ tables }) => tables).flatMap((table) => table.columns);
  return new Map(
    columns.flatMap(({ codes, where }) => codes.map((code) => [code, where] as const)),
  );
}
