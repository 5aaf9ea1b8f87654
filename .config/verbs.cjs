/**
 * The verbs a use case may begin with: `sign-agreement.ts`. A file of a feature without a suffix is a use case when its
 * first word is one of these, and domain otherwise. A new verb is welcome; look first whether a listed one says it.
 * A noun that begins like a verb needs another name: `sealing-key.ts`, not `seal-key.ts`.
 */
module.exports = `
  accept acknowledge activate add announce anonymise answer apply appoint approve archive arrange ask assess assign
  attach attest authenticate authorise await begin build cancel change check claim close compare complete compute compose confirm
  consent count countersign create deactivate decide decline decrypt delete deliver demote derive detach disable
  dismiss download draft draw edit embed enable encrypt end enrol erase escalate expire export extend fetch fill
  finalise find finish follow forward freeze gather generate give grant hand handle hide identify impersonate import
  inform inspect install invalidate invite issue keep leave list load lock mark measure mend merge migrate move
  notify object offer open pause pick plan poll post prepare preview print promote propose prove provide publish pull
  purge push put quarantine queue raise read reassign rebuild recall receive reconcile record recover redact redeem
  reduce refresh refuse register reject relay release remind remove rename render reopen replace reply request
  require reschedule resend reset resolve respond restore resume retire retry return reuse review revoke rotate
  route run save scan schedule seal search seed select send set share show shred sign simulate sort split start stop
  store submit subscribe summarise supersede suspend sweep switch sync take terminate track transfer translate
  trigger undo unlink unlock unseal unsubscribe update upload validate verify view void wait warn watch wipe
  withdraw wrap write
`
  .trim()
  .split(/\s+/);
