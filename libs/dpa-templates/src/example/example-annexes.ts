import type { AgreementDataInput } from '../agreement/agreement-data.js';
import type { Locale } from '../document/document.js';
import { exampleMeasures } from './example-measures.js';
import { exampleSubProcessors } from './example-sub-processors.js';

type Annexes = AgreementDataInput['annexes'];

/** Annexes A–D as a clinic that takes bookings online would have them. */
export function exampleAnnexes(locale: Locale): Annexes {
  return locale === 'da' ? danish() : english();
}

function danish(): Annexes {
  return {
    a: {
      purpose:
        'At klinikkens patienter kan bestille, flytte og aflyse tid på nettet og besvare spørgsmål før et besøg, og at klinikken kan holde styr på aftalerne.',
      nature:
        'Indsamling gennem formularer, opbevaring, visning for klinikkens medarbejdere, udsendelse af påmindelser på e-mail og sms, sikkerhedskopiering og sletning.\n\nDer træffes ingen automatiske afgørelser.',
      dataTypes: [
        { name: 'Navn, adresse, e-mail og telefonnummer', category: 'ordinary' },
        { name: 'Tidspunkt for og art af aftaler', category: 'ordinary' },
        { name: 'Helbredsoplysninger, som patienten selv skriver i et spørgeskema', category: 'special' },
        { name: 'CPR-nummer, når klinikken har bedt om det', category: 'cpr' },
      ],
      dataSubjects: ['Klinikkens patienter', 'Forældre til patienter under 18 år', 'Klinikkens medarbejdere'],
      duration:
        'Behandlingen begynder, når ydelserne tages i brug, og varer, til de er ophørt og oplysningerne er slettet.',
    },
    b: { subProcessors: exampleSubProcessors('da'), longerNotice: [{ name: 'Nordlys Drift A/S', days: 90 }] },
    c: {
      subject:
        'Databehandleren stiller ydelserne til rådighed, driver og vedligeholder dem, hjælper klinikkens medarbejdere, når de beder om det, og sender de påmindelser, klinikken har sat op.',
      measures: exampleMeasures('da'),
      assistance:
        'Klinikken kan selv søge, udskrive, rette og slette en patients oplysninger. Kan noget ikke løses dér, udfører databehandleren det inden for 5 arbejdsdage efter anmodning.\n\nHenvendelser fra registrerede sendes videre samme arbejdsdag.',
      retention: [
        { dataType: 'Aftaler', period: '2 år efter aftalen' },
        { dataType: 'Spørgeskemaer', period: '30 dage efter besøget' },
        { dataType: 'Sikkerhedskopier', period: 'Overskrives efter 35 dage' },
      ],
      places: [
        'Nordlys Drift A/S, datacenter i Viborg, Danmark',
        'Fjällsäker Backup AB, datacenter i Malmö, Sverige',
        'Textbridge Examples Inc., USA (kun sms)',
        'Databehandlerens kontor i Ruds Vedby, Danmark',
      ],
      transfers:
        'Sms-påmindelser må sendes gennem den underdatabehandler i USA, der er nævnt i bilag B.1. Kun telefonnummer og tidspunkt overføres.',
      audit:
        'Databehandleren indhenter en gang om året en uafhængig ISAE 3000-erklæring og sender den til klinikken uden betaling. Klinikken kan derudover foretage en inspektion med 14 dages varsel og betaler egne udgifter.',
      subProcessorAudit: 'Databehandleren gennemgår en gang om året erklæringer fra hver underdatabehandler.',
    },
    d: 'Klinikken får skriftligt besked, hvis databehandleren skifter ejer.',
  };
}

function english(): Annexes {
  return {
    a: {
      purpose:
        "To let the clinic's patients book, move and cancel appointments online and answer questions before a visit, and to let the clinic keep track of its appointments.",
      nature:
        "Collection through forms, storage, display to the clinic's staff, sending of reminders by e-mail and text message, backup and erasure.\n\nNo automated decisions are made.",
      dataTypes: [
        { name: 'Name, address, e-mail and telephone number', category: 'ordinary' },
        { name: 'Time and kind of appointments', category: 'ordinary' },
        { name: 'Health data that the patient enters in a questionnaire', category: 'special' },
        { name: 'CPR number, when the clinic has asked for it', category: 'cpr' },
      ],
      dataSubjects: ["The clinic's patients", 'Parents of patients under 18', "The clinic's staff"],
      duration:
        'The processing begins when the services are taken into use and lasts until they have ended and the data are erased.',
    },
    b: { subProcessors: exampleSubProcessors('en'), longerNotice: [{ name: 'Nordlys Drift A/S', days: 90 }] },
    c: {
      subject:
        "The processor makes the services available, operates and maintains them, helps the clinic's staff when they ask, and sends the reminders that the clinic has set up.",
      measures: exampleMeasures('en'),
      assistance:
        "The clinic can itself search, print, correct and erase a patient's data. What cannot be done there the processor does within 5 working days of a request.\n\nInquiries from data subjects are forwarded on the same working day.",
      retention: [
        { dataType: 'Appointments', period: '2 years after the appointment' },
        { dataType: 'Questionnaires', period: '30 days after the visit' },
        { dataType: 'Backups', period: 'Overwritten after 35 days' },
      ],
      places: [
        'Nordlys Drift A/S, data centre in Viborg, Denmark',
        'Fjällsäker Backup AB, data centre in Malmö, Sweden',
        'Textbridge Examples Inc., United States (text messages only)',
        "The processor's office in Ruds Vedby, Denmark",
      ],
      transfers:
        'Text message reminders may be sent through the sub-processor in the United States named in annex B.1. Only telephone number and time are transferred.',
      audit:
        "Once a year the processor obtains an independent ISAE 3000 report and sends it to the clinic free of charge. In addition the clinic may carry out an inspection with 14 days' notice and bears its own costs.",
      subProcessorAudit: 'Once a year the processor reviews reports from each sub-processor.',
    },
    d: 'The clinic is told in writing if the processor changes owner.',
  };
}
