import { Button, Group, SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import * as m from '#messages';
import { Callout } from '../../ui/callout.js';
import { LeaveGuard } from '../../ui/form/leave-guard.js';
import { Page, Section } from '../../ui/page.js';
import { FormatHelp } from './format-help.js';
import { PartFields, type LastField } from './part-fields.js';
import { PartList } from './part-list.js';
import { PartTools } from './part-tools.js';
import { PlaceholderPicker } from './placeholder-picker.js';
import { PublishCheck } from './publish-check.js';
import { PublishTemplate } from './publish-template.js';
import { SaveProblem } from './save-problem.js';
import { LANGUAGES, languageName, type Language, type StaffTemplate } from './staff-template.js';
import classes from './templates.module.css';
import { usePreview } from './use-preview.js';
import { useWording } from './use-wording.js';
import { WordingPreview } from './wording-preview.js';
import type { Wording } from './wording.js';

interface EditorProps {
  template: StaffTemplate;
  begin: Wording;
  /** That `begin` was read at; 0 when no draft is saved. */
  revision: number;
  mayWrite: boolean;
}

/** One clause at a time in both languages, beside it what can be inserted, below it how it looks and what is wrong. */
export function WordingEditor({ template, begin, revision, mayWrite }: EditorProps) {
  const { id, name } = template;
  const { part, language = 'da', tenantId } = useSearch({ from: '/staff/templates/$id/edit' });
  const navigate = useNavigate();
  const state = useWording(id, begin, revision);
  const { wording } = state;
  const preview = usePreview(id, wording, language, tenantId);
  const lastField = useRef<LastField | null>(null);
  const isLocked = template.standard !== null;
  const open = wording.da.parts.find((one) => one.id === part) ?? wording.da.parts[0];
  const faults = preview.data?.faults ?? [];
  const show = (search: { part?: string | undefined; language?: Language; tenantId?: string | undefined }) =>
    void navigate({ from: '/staff/templates/$id/edit', search: (now) => ({ ...now, ...search }), replace: true });
  return (
    <Page
      title={m.templates_edit_title({ name })}
      crumbs={[
        { label: m.templates_title(), to: '/staff/templates' },
        { label: name, to: `/staff/templates/${id}` },
      ]}
      lead={m.templates_edit_lead()}
      action={
        mayWrite ? (
          <Group gap="xs">
            <Button loading={state.isSaving} disabled={!state.isChanged && state.revision > 0} onClick={state.save}>
              {m.templates_save()}
            </Button>
            <PublishTemplate
              template={template}
              draft={{ revision: state.revision, faults }}
              isUnsaved={state.isChanged}
            />
          </Group>
        ) : undefined
      }
    >
      <SaveProblem state={state} />
      <LeaveGuard isChanged={() => state.isChanged && mayWrite} />
      <SegmentedControl
        className={classes.languages}
        aria-label={m.common_language()}
        data={LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
        value={language}
        onChange={(value) => show({ language: value === 'en' ? 'en' : 'da' })}
      />
      <div className={classes.editor}>
        <PartList
          wording={wording}
          language={language}
          faults={faults}
          open={open?.id}
          onOpen={(wanted) => show({ part: wanted })}
        />
        <div className={classes.column}>
          {isLocked && open?.kind === 'clause' ? (
            <Callout tone="info" title={m.templates_locked_title()}>
              <p>{m.templates_locked_text()}</p>
            </Callout>
          ) : null}
          <PartFields
            key={open?.id}
            partId={open?.id}
            state={state}
            language={language}
            faults={faults}
            lastField={lastField}
            mayWrite={mayWrite && !(isLocked && open?.kind === 'clause')}
            isTitleLocked={isLocked}
          />
          {mayWrite ? <PlaceholderPicker state={state} lastField={lastField} /> : null}
          <FormatHelp />
          {mayWrite ? (
            <PartTools state={state} open={open} isLocked={isLocked} onOpen={(wanted) => show({ part: wanted })} />
          ) : null}
        </div>
      </div>
      <Section title={m.templates_check()}>
        <PublishCheck
          wording={wording}
          faults={faults}
          isChecked={preview.isSuccess}
          onOpen={(fault) => {
            show({ part: fault.part ?? undefined, language: fault.locale });
            requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-field='${fault.locale}']`)?.focus());
          }}
        />
      </Section>
      <Section title={m.templates_preview()}>
        <WordingPreview
          id={id}
          preview={preview}
          language={language}
          tenantId={tenantId}
          part={open?.id}
          isSaved={!state.isChanged && state.revision > 0}
          onCustomer={(wanted) => show({ tenantId: wanted })}
        />
      </Section>
    </Page>
  );
}
