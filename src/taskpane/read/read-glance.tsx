import { readMessages } from '../words/messages-read';
import { PartSection } from '../pieces/part-section';
import { SettingChoice } from './setting-choice';
import { SettingText } from './setting-text';
import type { TrackerView } from '../../engine/tracker-view';

/**
 * Facts about the whole tracker: its service, edition and base, and the number of eligible cases.
 */
export function ReadGlance({ view }: { readonly view: TrackerView }) {
  const { settings, editions, edition, services } = view;
  const texts = readMessages;
  const isNational = services.length > 1;
  const isTold = settings.edition === null && services.length > 0;
  const base = edition?.base.value ?? null;
  const domains = edition?.domains.filter(({ id }) =>
    edition.standards.some((standard) => standard.domain === id && standard.basis === 'cases'),
  );
  return (
    <PartSection id="glance" title={texts.glance}>
      {isNational ? null : (
        <SettingText
          label={texts.service}
          setting="Service"
          value={view.serviceName ?? ''}
          hint={texts.serviceHint}
        />
      )}
      <SettingChoice
        label={texts.edition}
        setting="Edition"
        help="edition"
        value={settings.edition ?? ''}
        options={[
          { value: '', label: texts.asTold(isTold ? (edition?.id ?? null) : null) },
          ...editions.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SettingChoice
        label={texts.base}
        setting="Base"
        help="base"
        value={settings.base ?? ''}
        options={[
          { value: '', label: base === null ? '' : texts.asEdition(texts.bases[base]) },
          { value: 'applicable', label: texts.bases.applicable },
          { value: 'sampled', label: texts.bases.sampled },
        ]}
      />
      {domains && domains.length > 0 && !isNational ? (
        <details>
          <summary>{texts.eligible}</summary>
          <p className="small">{texts.eligibleWhy}</p>
          {domains.map(({ id, name }) => (
            <SettingText
              key={id}
              label={texts.eligibleOf(name)}
              setting={`Population ${name}`}
              value={String(settings.populations[id] ?? '')}
              isCount
            />
          ))}
        </details>
      ) : null}
    </PartSection>
  );
}
