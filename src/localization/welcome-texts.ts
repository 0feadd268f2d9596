/**
 * Short texts for people who read none of the languages of the interface: what this is, that it is free, what
 * happens, and the crisis lines. Drafts: each awaits a reader who has the language as mother tongue, and says so.
 */
export type WelcomeLanguage = 'uk' | 'ar' | 'pl' | 'so' | 'ti';

export interface WelcomeText {
  /** The language's own name for itself. */
  name: string;
  /** "Draft", in that language; why is said in the interface's. */
  draft: string;
  /** On the button that takes the text away. */
  close: string;
  paragraphs: readonly string[];
  /** What to do, where there is a search field; `Søk` stands for the button's name. */
  search: string;
  crisis: {
    /** The question over someone to talk to, day and night, 116 123. */
    talk: string;
    /** Danger to life, 113. */
    life: string;
    /** A doctor now, 116 117. */
    doctor: string;
  };
}

export const WELCOME_TEXTS: Readonly<Record<WelcomeLanguage, WelcomeText>> = {
  uk: {
    name: 'Українська',
    draft: 'Чернетка',
    close: 'Закрити',
    paragraphs: [
      'Група самодопомоги – це кілька людей, які регулярно зустрічаються, щоб допомагати собі й одне одному. Групою ніхто не керує. Це безкоштовно. Не потрібні ні направлення, ні діагноз.',
      'Спочатку ви звертаєтеся до одного з цих місць, і з вами поговорять. Ви самі вирішуєте, чи приєднатися до групи. Самодопомога не є лікуванням.',
    ],
    search: 'Напишіть свій поштовий індекс у полі нижче й натисніть «Søk».',
    crisis: {
      talk: 'Потрібно з кимось поговорити зараз?',
      life: 'Небезпека для життя',
      doctor: 'Потрібен лікар зараз',
    },
  },
  ar: {
    name: 'العربية',
    draft: 'مسودة',
    close: 'إغلاق',
    paragraphs: [
      'مجموعة المساعدة الذاتية هي عدد قليل من الأشخاص يلتقون بانتظام ليساعدوا أنفسهم ويساعد بعضهم بعضًا. لا أحد يقود المجموعة. المشاركة مجانية، ولا تحتاج إلى إحالة أو تشخيص.',
      'تتواصل أولًا مع أحد هذه الأماكن ويتحدث معك شخص هناك. أنت من يقرر إن كنت تريد الانضمام إلى مجموعة. المساعدة الذاتية ليست علاجًا.',
    ],
    search: 'اكتب رمزك البريدي في الحقل أدناه واضغط على «Søk».',
    crisis: {
      talk: 'هل تحتاج إلى التحدث مع شخص الآن؟',
      life: 'خطر على الحياة',
      doctor: 'تحتاج إلى طبيب الآن',
    },
  },
  pl: {
    name: 'Polski',
    draft: 'Wersja robocza',
    close: 'Zamknij',
    paragraphs: [
      'Grupa samopomocy to kilka osób, które regularnie się spotykają, aby pomagać sobie samym i sobie nawzajem. Nikt nie kieruje grupą. Udział jest bezpłatny. Nie potrzebujesz skierowania ani diagnozy.',
      'Najpierw kontaktujesz się z jednym z tych miejsc i ktoś z tobą rozmawia. To ty decydujesz, czy chcesz dołączyć do grupy. Samopomoc nie jest leczeniem.',
    ],
    search: 'Wpisz swój kod pocztowy w polu poniżej i naciśnij „Søk”.',
    crisis: {
      talk: 'Chcesz teraz z kimś porozmawiać?',
      life: 'Zagrożenie życia',
      doctor: 'Potrzebny lekarz teraz',
    },
  },
  so: {
    name: 'Soomaali',
    draft: 'Qabyo',
    close: 'Xir',
    paragraphs: [
      'Kooxda is-caawintu waa dad yar oo si joogto ah u kulma si ay naftooda iyo midba midka kale u caawiyaan. Cidina ma hoggaamiso kooxda. Waa bilaash. Uma baahnid warqad gudbin ama cudur la ogaaday.',
      'Marka hore waxaad la xiriirtaa mid ka mid ah goobahan, qof ayaana kula hadlaya. Adiga ayaa go’aansanaya inaad koox ku biirto. Is-caawintu maaha daaweyn.',
    ],
    search: 'Ku qor lambarka boostada (postnummer) meesha hoose, kadibna riix «Søk».',
    crisis: {
      talk: 'Ma u baahan tahay qof aad hadda la hadasho?',
      life: 'Khatar nafta ah',
      doctor: 'Dhakhtar hadda',
    },
  },
  ti: {
    name: 'ትግርኛ',
    draft: 'ንድፊ',
    close: 'ዕጸው',
    paragraphs: [
      'ጉጅለ ርእሰ-ሓገዝ ንነብሶምን ንሓድሕዶምን ንምሕጋዝ ብስሩዕ ዝራኸቡ ውሑዳት ሰባት እዮም። ነቲ ጉጅለ ዝመርሕ ሰብ የለን። ብናጻ እዩ። ሪፈራል ወይ ምርመራ ሕማም ኣየድልየኩምን።',
      'መጀመርታ ምስ ሓደ ካብዞም ቦታታት ትራኸቡ፣ ሓደ ሰብ ድማ የዘራርበኩም። ናብ ጉጅለ ክትጽንበሩ ትደልዩ እንተኾንኩም ንስኹም ትውስኑ። ርእሰ-ሓገዝ ሕክምና ኣይኮነን።',
    ],
    search: 'ቁጽሪ ፖስታኹም (postnummer) ኣብቲ ኣብ ታሕቲ ዘሎ ሳጹን ጽሓፉ እሞ «Søk» ጠውቑ።',
    crisis: {
      talk: 'ሕጂ ምስ ሰብ ክትዛረቡ ትደልዩ ዲኹም?',
      life: 'ሓደጋ ንህይወት',
      doctor: 'ሕጂ ሓኪም የድልየኒ',
    },
  },
};

export const isWelcomeLanguage = (code: string): code is WelcomeLanguage =>
  Object.hasOwn(WELCOME_TEXTS, code);
