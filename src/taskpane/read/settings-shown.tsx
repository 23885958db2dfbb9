import { readMessages } from '../words/messages-read';
import { takeBackRow } from './offers-for';
import { usePaneTools } from '../state/pane-context';
import { settingName } from '../words/setting-words';
import { HelpWord } from '../pieces/help-word';
import { PartSection } from '../pieces/part-section';
import { PlaceButton } from '../pieces/place-button';
import type { TrackerView } from '../../engine/tracker-view';

/** The content of YOS settings, line by line; each line can be removed. */
export function SettingsShown({ view }: { readonly view: TrackerView }) {
  const { pane } = usePaneTools();
  const { lines } = view.settings;
  const texts = readMessages;
  return (
    <PartSection id="set" title={texts.set}>
      <p className="small">
        {lines.length === 0 ? texts.setNone : texts.setWhy} <HelpWord word="settings" />
      </p>
      <ul className="set">
        {lines.map((line) => (
          <li key={line.where}>
            <span>
              <PlaceButton where={line.where}>{settingName(line.setting, view)}</PlaceButton>:{' '}
              {line.value}
              {line.reason === null ? null : <span className="small"> ({line.reason})</span>}
            </span>
            <button
              type="button"
              className="plain"
              aria-label={`${texts.takeBack}: ${settingName(line.setting, view)}, ${line.value}`}
              onClick={() => void pane.saveSettings([takeBackRow(line)])}
            >
              {texts.takeBack}
            </button>
          </li>
        ))}
      </ul>
    </PartSection>
  );
}
