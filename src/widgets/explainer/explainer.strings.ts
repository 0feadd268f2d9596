/** Texts of the explainer: what stands around its text, and the short version. Bokmål is the source. */
import { msg, str } from '@lit/localize';

// Around the text

export const contents = () =>
  msg('Innhold', { id: 'explainer.contents', desc: 'Fold with the list of sections' });
export const openAll = () =>
  msg('Åpne alt', { id: 'explainer.open-all', desc: 'Button: open every section' });
export const closeAll = () => msg('Lukk alt', { id: 'explainer.close-all', desc: 'Button' });
export const copyLinkTo = (section: string) =>
  msg(str`Kopier lenke til «${section}»`, {
    id: 'explainer.copy-link-to',
    desc: 'Said of the button "Kopier lenke", which it begins with. The heading of a section',
  });
export const reviewed = (date: string) =>
  msg(str`Teksten ble sist gjennomgått ${date}.`, {
    id: 'explainer.reviewed',
    desc: 'Small line at the end. A date: "22. november 2026"',
  });
export const onlyIn = (language: string) =>
  msg(str`Denne delen finnes bare på ${language}.`, {
    id: 'explainer.only-in',
    desc: 'Over a section in another language than the interface: "bokmål", "engelsk"',
  });
export const restMissing = () =>
  msg('Resten av teksten kom ikke.', {
    id: 'explainer.rest-missing',
    desc: 'After the short version; "Prøv igjen" follows',
  });

// The short version

export const title = () => msg('Hva er selvhjelp?', { id: 'explainer.title', desc: 'Heading of the widget' });
export const short = () =>
  msg('Kort om selvhjelp', { id: 'explainer.short', desc: 'Heading of the first section' });
export const whatItIs = () =>
  msg(
    'I en selvhjelpsgruppe møtes noen få mennesker og snakker om det som er vanskelig i livet. Ingen er ekspert på deg, og ingen er leder. Hver og en jobber med sitt, og dere støtter hverandre.',
    { id: 'explainer.what-it-is', desc: 'First paragraph: read in a few seconds by somebody in a hard time' },
  );
export const size = () => msg('Dere er 4 til 8 i gruppa.', { id: 'explainer.size', desc: 'In a list' });
export const notTreatment = () =>
  msg('Selvhjelp er ikke behandling og erstatter ikke hjelp fra det offentlige. Du kan ha begge deler.', {
    id: 'explainer.not-treatment',
    desc: 'Paragraph',
  });
export const findPlace = () =>
  msg('Finn et sted nær deg', { id: 'explainer.find-place', desc: 'Button that leads to the finder' });
export const group = () =>
  msg('Slik er en gruppe', { id: 'explainer.group', desc: 'Heading of the second section' });
export const start = () =>
  msg('Gruppa starter gjerne når 4 eller 5 har sagt ja. Det kan ta tid.', {
    id: 'explainer.start',
    desc: 'In a list',
  });
export const starter = () =>
  msg('En igangsetter er med de første gangene og leder ikke.', {
    id: 'explainer.starter',
    desc: 'In a list; an "igangsetter" helps a group to begin',
  });
export const silent = () =>
  msg('Du kan sitte stille den første gangen, og du kan slutte når du vil.', {
    id: 'explainer.silent',
    desc: 'In a list',
  });
export const stays = () =>
  msg('Det som sies i gruppa, blir der: en avtale dere gjør, ikke en lov.', {
    id: 'explainer.stays',
    desc: 'In a list',
  });
export const forMe = () =>
  msg('Er det noe for meg?', { id: 'explainer.for-me', desc: 'Heading of the third section' });
export const notNow = () =>
  msg('Når selvhjelp ikke er det rette nå', {
    id: 'explainer.not-now',
    desc: 'Over a list of when it is not',
  });
export const needsMore = () =>
  msg('Du trenger behandling, eller hjelp med penger eller bolig. Snakk med fastlegen, NAV eller kommunen.', {
    id: 'explainer.needs-more',
    desc: 'In that list',
  });
export const under18 = () =>
  msg('Du er under 18 år. Snakk med helsesykepleieren på skolen.', {
    id: 'explainer.under-18',
    desc: 'In that list',
  });
export const forced = () =>
  msg('Noen sier at du må. En gruppe er frivillig.', { id: 'explainer.forced', desc: 'In that list' });
