/**
 * The names that Windows and Exchange have for zones, in small letters, and the zones that Unicode CLDR gives for them:
 * Norway's own where there is one, else the first of each (`windowsZones.xml`, territory 001).
 */
const TABLE = `
afghanistan standard time=Asia/Kabul
alaskan standard time=America/Anchorage
arab standard time=Asia/Riyadh
arabian standard time=Asia/Dubai
arabic standard time=Asia/Baghdad
argentina standard time=America/Argentina/Buenos_Aires
atlantic standard time=America/Halifax
aus eastern standard time=Australia/Sydney
azerbaijan standard time=Asia/Baku
azores standard time=Atlantic/Azores
belarus standard time=Europe/Minsk
canada central standard time=America/Regina
cape verde standard time=Atlantic/Cape_Verde
caucasus standard time=Asia/Yerevan
cen. australia standard time=Australia/Adelaide
central america standard time=America/Guatemala
central asia standard time=Asia/Bishkek
central europe standard time=Europe/Budapest
central european standard time=Europe/Warsaw
central standard time=America/Chicago
central standard time (mexico)=America/Mexico_City
china standard time=Asia/Shanghai
e. africa standard time=Africa/Nairobi
e. europe standard time=Europe/Chisinau
e. south america standard time=America/Sao_Paulo
eastern standard time=America/New_York
egypt standard time=Africa/Cairo
fle standard time=Europe/Kyiv
georgian standard time=Asia/Tbilisi
gmt standard time=Europe/London
greenland standard time=America/Nuuk
greenwich standard time=Atlantic/Reykjavik
gtb standard time=Europe/Bucharest
hawaiian standard time=Pacific/Honolulu
india standard time=Asia/Kolkata
iran standard time=Asia/Tehran
israel standard time=Asia/Jerusalem
jordan standard time=Asia/Amman
kaliningrad standard time=Europe/Kaliningrad
korea standard time=Asia/Seoul
middle east standard time=Asia/Beirut
morocco standard time=Africa/Casablanca
mountain standard time=America/Denver
new zealand standard time=Pacific/Auckland
newfoundland standard time=America/St_Johns
pacific sa standard time=America/Santiago
pacific standard time=America/Los_Angeles
pakistan standard time=Asia/Karachi
romance standard time=Europe/Paris
russian standard time=Europe/Moscow
se asia standard time=Asia/Bangkok
singapore standard time=Asia/Singapore
south africa standard time=Africa/Johannesburg
sri lanka standard time=Asia/Colombo
syria standard time=Asia/Damascus
taipei standard time=Asia/Taipei
tokyo standard time=Asia/Tokyo
turkey standard time=Europe/Istanbul
us eastern standard time=America/Indiana/Indianapolis
us mountain standard time=America/Phoenix
utc=UTC
utc-02=Etc/GMT+2
utc-11=Etc/GMT+11
utc+12=Etc/GMT-12
utc+13=Etc/GMT-13
venezuela standard time=America/Caracas
w. australia standard time=Australia/Perth
w. central africa standard time=Africa/Lagos
w. europe standard time=Europe/Oslo
west asia standard time=Asia/Tashkent
`;

export const WINDOWS_ZONES: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split('\n')
    .map((row) => row.split('=') as [string, string]),
);
