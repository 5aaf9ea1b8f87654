import { Text } from '@mantine/core';
import * as m from '#messages';
import classes from './reason.module.css';

/** Why it ended, on the lines it was typed on. */
export function Reason({ reason }: { reason: string }) {
  return <Text className={classes.reason}>{m.agreements_reason_given({ reason })}</Text>;
}
