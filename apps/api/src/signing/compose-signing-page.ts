import { Injectable } from '@nestjs/common';
import { renderHtml } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import * as m from '#messages';
import { maskedEmail } from '../platform/masked-email.js';
import type { WrittenProposal } from '#public-pages/proposal-list.js';
import { SignClosedPage, type SignClosedPageProps } from '#public-pages/sign-closed.js';
import { SignDonePage, type SignDonePageProps } from '#public-pages/sign-done.js';
import type { SignPageProps } from '#public-pages/sign-props.js';
import { SignPage } from '#public-pages/sign.js';
import type { Offer } from '../agreement-offering/read-offer.js';
import { ListLeaving } from '../agreements/list-leaving.js';
import { CountProposals } from '../agreement-proposals/count-proposals.js';
import { FindSuccessor } from '../agreement-proposals/find-successor.js';
import { ListProposals } from '../agreement-proposals/list-proposals.js';
import { ReadRound } from '../agreement-proposals/read-round.js';
import { Clock } from '../platform/clock.js';
import { danishDate, daysBetween } from '../platform/danish-days.js';
import { page, seeOther, type PageAnswer, type SeeOther } from '../platform/pages/page-answer.js';
import { currentRequest, type Locale } from '../platform/requests/request-scope.js';
import { stageOf, type LinkStage } from './link-stage.js';
import { CODE_MINUTES } from './one-time-code.js';
import { OpenSigningLink } from './open-signing-link.js';
import type { CodeOutcome } from './request-code.js';
import type { SignOutcome } from './sign-by-link.js';
import { codeMessage } from './code-fault.js';
import { formOf } from './form-of.js';
import { formMessage } from './line-fault.js';
import { drawingOf, type SignFault } from './sign-form.js';
import { SigningCodesRepository } from './signing-codes.repository.js';
import type { SignForm } from './signing.schema.js';

type Returned = { readonly form: SignForm; readonly outcome: SignOutcome };
type Answer = PageAnswer<SignPageProps> | PageAnswer<SignClosedPageProps> | PageAnswer<SignDonePageProps> | SeeOther;

/** The pages behind a signing link: to read and sign, the receipt, or why neither. */
@Injectable()
export class ComposeSigningPage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly openLink: OpenSigningLink,
    private readonly codes: SigningCodesRepository,
    private readonly countProposals: CountProposals,
    private readonly listProposals: ListProposals,
    private readonly readRound: ReadRound,
    private readonly findSuccessor: FindSuccessor,
    private readonly listLeaving: ListLeaving,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async run(token: string): Promise<Answer> {
    return this.openLink.run(token, async (offer) => {
      const stage = stageOf(offer, this.clock.now());
      if (stage === 'signed') return seeOther(`/s/${token}/done`);
      if (stage === 'waiting') return page(SignPage, await this.#props(token, offer), { form: signing(token) });
      const next = stage === 'withdrawn' ? await this.findSuccessor.run(offer) : null;
      return closed(token, stage, offer, { next, points: next ? await this.#points(offer) : [] });
    });
  }

  /** What this signer wrote before the agreement was replaced, as long as the link lasts. */
  async #points({ tenantId, agreementId, place, signer, expiresAt }: Offer) {
    if (!place || expiresAt <= this.clock.now()) return [];
    return this.listProposals.ofSigner({ tenantId, agreementId, signerId: place.id, email: signer.email });
  }

  /** After the form was sent. @throws NotFound */
  async afterSigning(token: string, { form, outcome }: Returned): Promise<Answer> {
    if (outcome.kind === 'signed') return seeOther(`/s/${token}/done`);
    if (outcome.kind === 'closed') return seeOther(`/s/${token}`);
    const { locale } = currentRequest();
    const { code, name, title, signature, authority, consent } = form;
    const drawing = drawingOf(form) === 'unreadable' ? '' : form.drawing;
    const values = { code, name, title, signature, authority, consent, drawing };
    const changed = outcome.kind === 'changed';
    const errors =
      outcome.kind === 'changed'
        ? [{ message: m.signing_error_changed({}, { locale }) }]
        : outcome.faults.map((fault) => ({ field: fault.field, message: messageOf(fault, locale) }));
    return this.openLink.run(token, async (offer) =>
      page(
        SignPage,
        { ...(await this.#props(token, offer)), errors, values: changed ? { name, title } : values },
        { status: changed ? 409 : 422, form: signing(token) },
      ),
    );
  }

  /**
   * After a code was asked for, in the middle of signing. A page where nothing was typed yet can be loaded again.
   * @throws NotFound
   */
  async afterCode(token: string, { form, outcome }: { form: SignForm; outcome: CodeOutcome }): Promise<Answer> {
    const { locale } = currentRequest();
    const { name, title, signature, authority, consent, drawing } = form;
    const values = { name, title, signature, authority, consent, drawing };
    const at = `/s/${token}`;
    const again = seeOther(`${at}?code=sent#sign`);
    // Nothing is read once the code is on its way, where nothing has to be shown again.
    if (outcome === 'sent' && Object.values(values).every((value) => value === '')) return again;
    return this.openLink.run(token, async (offer) => {
      const { signer } = offer;
      const own = (name === '' || name === signer.name) && (title === '' || title === signer.title);
      if (outcome === 'sent' && own && `${signature}${authority}${consent}${drawing}` === '') return again;
      const errors = outcome === 'sent' ? [] : [{ message: m.signing_error_code_often({}, { locale }) }];
      const options = outcome === 'sent' ? { form: signing(token) } : { form: signing(token), status: 429, ...outcome };
      return page(SignPage, { ...(await this.#props(token, offer)), errors, values }, options);
    });
  }

  async #props(token: string, offer: Offer) {
    const codeSent = await this.unitOfWork.run(() => this.codes.isOut(offer, 'sign'));
    const { open: openProposals, answered } = await this.countProposals.run(offer);
    const { since, clauses } = await this.readRound.run({ tenantId: offer.tenantId, id: offer.agreementId });
    const round = clauses.length > 0 ? since : null;
    const points = { openProposals, answered, round };
    // Announced after the annex was frozen, or before: it says who is in use when it is signed.
    const leaving = await this.listLeaving.ofAnybody(offer.companies);
    return { ...signProps(token, offer, this.clock.now()), codeSent, ...points, leaving };
  }

  /** @throws NotFound */
  async receipt(token: string): Promise<Answer> {
    return this.openLink.run(token, async (offer) =>
      stageOf(offer, this.clock.now()) === 'signed'
        ? page(SignDonePage, doneProps(token, offer))
        : seeOther(`/s/${token}`),
    );
  }
}

const signing = (token: string) => formOf(token, '', ['errors', 'values']);

function signProps(
  token: string,
  offer: Offer,
  now: Date,
): Omit<SignPageProps, 'page' | 'codeSent' | 'openProposals' | 'answered' | 'round' | 'leaving'> {
  const {
    shown: model,
    reference,
    version,
    replaces,
    controller,
    contentHash,
    signer,
    signers,
    place,
    expiresAt,
  } = offer;
  return {
    base: `/s/${token}`,
    reference,
    version,
    replaces,
    controller,
    contentHash,
    title: model.title,
    textLocale: model.locale,
    html: renderHtml(model),
    contents: model.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1
        ? [{ id: block.id, text: block.text, ...(block.number !== undefined && { number: block.number }) }]
        : [],
    ),
    signer: { ...signer, email: maskedEmail(signer.email) },
    signers: signers.map(({ id, name, title, turn, state }) => ({
      ...{ name, title, turn, state },
      isReader: id === place?.id,
    })),
    expiresAt: expiresAt.toISOString(),
    daysLeft: daysBetween(danishDate(now), danishDate(expiresAt)),
    codeMinutes: CODE_MINUTES,
  };
}

function doneProps(token: string, offer: Offer): Omit<SignDonePageProps, 'page'> {
  const { controller, reference, version, contentHash, sealedSha256, signatures, signer, signers, place } = offer;
  const missing = signers.filter(({ state }) => state !== 'signed').map(({ name }) => name);
  const own = signatures.find(({ signerId }) => signerId !== null && signerId === place?.id);
  return {
    base: `/s/${token}`,
    ...{ controller, reference, version, contentHash, sealedSha256, missing },
    state: doneState(offer),
    traceKeptUntil: own?.traceKeptUntil.toISOString() ?? null,
    email: maskedEmail(signer.email),
    signatures: signatures.map(({ party, method, name, title, signedAt }) => ({
      ...{ party, method, name, title },
      signedAt: signedAt.toISOString(),
    })),
  };
}

function doneState({ state, sealedSha256, signers, signatures }: Offer): SignDonePageProps['state'] {
  if (sealedSha256) return state === 'in_force' ? 'in-force' : 'ended';
  if (signers.some((signer) => signer.state !== 'signed')) return 'others';
  return signatures.some(({ party }) => party === 'processor') ? 'sealing' : 'waiting';
}

function closed(
  token: string,
  why: Exclude<LinkStage, 'waiting' | 'signed'>,
  { forwarded, place, signers, endReason }: Offer,
  { next, points }: { next: 'coming' | 'come' | null; points: readonly WrittenProposal[] },
): Answer {
  const successor = forwarded && { name: forwarded.to.name, email: maskedEmail(forwarded.to.email) };
  const before = signers.filter(({ turn, state }) => place && turn < place.turn && state !== 'signed');
  const props = {
    base: `/s/${token}`,
    why: next ?? why,
    before: before.map(({ name }) => name),
    points,
    ...(successor && { successor }),
    ...(why === 'withdrawn' && next === null && endReason !== null && { reason: endReason }),
  };
  return page(SignClosedPage, props, { status: statusOf(why) });
}

/** A link whose turn has not come conflicts with the order; the others lead nowhere any more. */
function statusOf(why: LinkStage): number {
  if (why === 'declined') return 200;
  return why === 'early' ? 409 : 410;
}

function messageOf(fault: SignFault, locale: Locale): string {
  if (fault.problem === 'line-break' || fault.problem === 'too-long') return formMessage(fault.problem, locale);
  switch (fault.field) {
    case 'code':
      return codeMessage(fault, locale);
    case 'name':
      return fault.problem === 'missing'
        ? m.signing_error_name({}, { locale })
        : m.signing_error_name_unprintable({ characters: fault.characters.join(' ') }, { locale });
    case 'title':
      return fault.problem === 'missing'
        ? m.signing_error_title({}, { locale })
        : m.signing_error_title_unprintable({ characters: fault.characters.join(' ') }, { locale });
    case 'authority':
      return m.signing_error_authority({}, { locale });
    case 'consent':
      return m.signing_error_consent({}, { locale });
    case 'signature':
      return fault.problem === 'missing'
        ? m.signing_error_typed({}, { locale })
        : m.signing_error_typed_differs({}, { locale });
    case 'drawing':
      return m.signing_error_drawing({}, { locale });
  }
}
