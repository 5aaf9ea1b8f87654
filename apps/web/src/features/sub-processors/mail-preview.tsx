import { Stack, Text } from '@mantine/core';
import * as m from '#messages';
import type { StaffChangesPreviewResponse } from '../../../generated/api/types.gen.js';
import { Section } from '../../ui/page.js';
import classes from './mail-preview.module.css';

const languageWord = { da: m.sub_processors_mail_da, en: m.sub_processors_mail_en } as const;

/** The mail that customers would get, in each language, before anybody gets it. */
export function MailPreview({ mails }: { mails: StaffChangesPreviewResponse['mails'] }) {
  if (mails.length === 0) return null;
  return (
    <Section title={m.sub_processors_mail_preview()}>
      <Stack gap="md">
        <Text>{m.sub_processors_mail_preview_text()}</Text>
        {mails.map(({ locale, subject, text }) => (
          <details key={locale} className={classes.mail}>
            <summary>{languageWord[locale]()}</summary>
            <div lang={locale}>
              <Text fw={600}>{subject}</Text>
              <Text className={classes.text}>{text}</Text>
            </div>
          </details>
        ))}
      </Stack>
    </Section>
  );
}
