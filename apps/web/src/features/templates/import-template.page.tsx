import { FileInput, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import * as m from '#messages';
import { staffTemplatesImport } from '../../../generated/api/sdk.gen.js';
import { zStaffTemplatesImportBody } from '../../../generated/api/zod.gen.js';
import { asProblem } from '../../api/problem.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';
import { Page, Section } from '../../ui/page.js';
import { LANGUAGES, languageName, templateProblems } from './staff-template.js';
import classes from './templates.module.css';
import { useTemplateRefresh } from './use-template.js';

/** What a file can be wrong with, by the API's code. */
const fileWords: Readonly<Record<string, () => string>> = {
  title_missing: m.templates_import_no_title,
  publisher_missing: m.templates_import_no_publisher,
  clauses_missing: m.templates_import_no_clauses,
  annex_in_file: m.templates_import_annex,
  other_clauses: m.templates_import_other_clauses,
  unreadable: m.templates_import_unreadable,
};

/** Standard clauses of an authority or another, from a file in each language; their text is locked from then on. */
export function ImportTemplatePage() {
  const navigate = useNavigate();
  const refresh = useTemplateRefresh();
  const form = usePortalForm({
    schema: zStaffTemplatesImportBody,
    initialValues: { name: '', da: '', en: '' },
    labels: {
      name: m.templates_name(),
      da: m.templates_import_text({ language: languageName('da') }),
      en: m.templates_import_text({ language: languageName('en') }),
    },
    words: templateProblems(),
    send: async (body) => {
      const { data } = await staffTemplatesImport({ body }).catch((thrown: unknown) => {
        const problem = asProblem(thrown);
        const words = Object.entries(problem.fieldCodes).flatMap(([path, code]): [string, string][] => {
          const say = fileWords[code];
          return say ? [[path, say()]] : [];
        });
        throw problem.say({}, Object.fromEntries(words));
      });
      await refresh(data);
      await navigate({ to: '/staff/templates/$id', params: { id: data.id } });
    },
  });
  return (
    <Page
      title={m.templates_import()}
      crumbs={[{ label: m.templates_title(), to: '/staff/templates' }]}
      lead={m.templates_import_lead()}
    >
      <Section title={m.templates_import_format()}>
        <p>{m.templates_import_format_text()}</p>
        <pre className={classes.example} tabIndex={0}>
          {m.templates_import_example({ services: '{{controller.name}}', letter: '{a}' })}
        </pre>
      </Section>
      <Section title={m.templates_import_files()}>
        <PortalForm form={form} submitLabel={m.templates_import_do()}>
          <TextInput {...form.field('name')} maw={420} />
          {LANGUAGES.map((language) => (
            <div key={language}>
              <FileInput
                label={m.templates_import_file({ language: languageName(language) })}
                placeholder={m.templates_import_choose()}
                accept="text/plain,.txt"
                maw={420}
                onChange={(file) => {
                  if (file) void file.text().then((text) => form.form.setFieldValue(language, text));
                }}
              />
              <Textarea
                {...form.field(language)}
                lang={language}
                autosize
                minRows={4}
                maxRows={16}
                mt="xs"
                classNames={{ input: classes.source ?? '' }}
              />
            </div>
          ))}
        </PortalForm>
      </Section>
    </Page>
  );
}
