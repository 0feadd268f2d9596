/** What the usual hosts need to be told, so that pages on other sites can read the files. */

const MAX_AGE_SECONDS = 300;

/**
 * Apache, and most Norwegian web hotels. Every part is optional: a host without a module still serves the files.
 * It compresses by itself. Sending the `.br` beside by a rewrite was tried, and left files compressed twice on hosts
 * whose own set-up compresses JSON too.
 */
const HTACCESS = `# Lar sider på andre nettsteder lese filene, og sender dem komprimert.
<IfModule mod_mime.c>
  AddType application/json .json
  AddCharset utf-8 .json
  AddType text/calendar .ics
  AddCharset utf-8 .ics
  AddType text/javascript .js
  AddCharset utf-8 .html .css .js
</IfModule>
<IfModule mod_headers.c>
  Header set Access-Control-Allow-Origin "*"
  Header set Cache-Control "public, max-age=${MAX_AGE_SECONDS}"
  Header set X-Content-Type-Options "nosniff"
</IfModule>
<IfModule mod_deflate.c>
  <IfModule mod_filter.c>
    AddOutputFilterByType DEFLATE application/json text/calendar text/html text/css text/javascript
  </IfModule>
</IfModule>
`;

/** Netlify and Cloudflare Pages, when the folder is the site's root; they compress by themselves. */
const HEADERS = `/*.json
  Access-Control-Allow-Origin: *
  Cache-Control: public, max-age=${MAX_AGE_SECONDS}
  X-Content-Type-Options: nosniff

/*.ics
  Access-Control-Allow-Origin: *
  Cache-Control: public, max-age=${MAX_AGE_SECONDS}
  Content-Type: text/calendar; charset=utf-8
  X-Content-Type-Options: nosniff

/dist/*
  Access-Control-Allow-Origin: *
  Cache-Control: public, max-age=${MAX_AGE_SECONDS}
  X-Content-Type-Options: nosniff
`;

/** IIS, common in municipalities. */
const WEB_CONFIG = `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <staticContent>
      <remove fileExtension=".json" />
      <mimeMap fileExtension=".json" mimeType="application/json; charset=utf-8" />
      <remove fileExtension=".ics" />
      <mimeMap fileExtension=".ics" mimeType="text/calendar; charset=utf-8" />
      <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="0.00:05:00" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="Access-Control-Allow-Origin" />
        <add name="Access-Control-Allow-Origin" value="*" />
        <remove name="X-Content-Type-Options" />
        <add name="X-Content-Type-Options" value="nosniff" />
      </customHeaders>
    </httpProtocol>
    <urlCompression doStaticCompression="true" />
  </system.webServer>
</configuration>
`;

const NGINX = `# Settes inn i "server { … }". Rett stien til den mappen som filene ligger i.
location /selvhjelp/ {
  index index.html;
  types {
    application/json json; text/calendar ics; text/html html; text/css css; text/javascript js;
    image/svg+xml svg; image/png png; text/plain txt;
  }
  charset utf-8;
  charset_types application/json text/calendar text/html text/css text/javascript text/plain;
  gzip_static on;
  # brotli_static on;   # om modulen er bygd inn
  add_header Access-Control-Allow-Origin "*" always;
  add_header Cache-Control "public, max-age=${MAX_AGE_SECONDS}";
  add_header X-Content-Type-Options "nosniff" always;
}
`;

const README = `SELVHJELP WIDGETS: FILER FOR EN VANLIG NETTSIDE

Denne mappen er alt som trengs for at selvhjelp widgets skal kunne vise steder og det som skjer.
Den kan ligge på et hvilket som helst nettsted. Ingen server eller database trengs.
Den har også en side om selvhjelp som kan leses som den er, på bokmål, nynorsk og engelsk:
åpne nb/, nn/ eller en/ når mappen er lastet opp.

SLIK GJØR DU
1. Last opp hele mappen, for eksempel slik at den blir
   https://www.eksempel.example/selvhjelp/
   Ta også med filene som begynner med punktum (.htaccess).
2. Sett adressen inn på siden som skal vise stedene, uten skråstrek til slutt:
   backend-url="https://www.eksempel.example/selvhjelp"
3. Åpne siden og se at stedene kommer fram.

HVIS STEDENE IKKE KOMMER FRAM
Ligger filene på et annet nettsted enn siden, må nettstedet svare med
   Access-Control-Allow-Origin: *
Disse filene ordner det på de vanligste nettstedene:
   .htaccess    Apache (de fleste webhoteller)
   web.config   IIS
   _headers     Netlify og Cloudflare Pages. Må ligge øverst på nettstedet:
                flytt den dit, og skriv stien foran /*.json, /*.ics og /dist/*
   nginx.conf   et utdrag som settes inn i oppsettet for nginx
De du ikke trenger, kan du slette.

NÅR NOE ENDRER SEG
Lag mappen på nytt, og last den opp over den gamle. Nettlesere kan vise det gamle i
opptil fem minutter.

FILENE
   service.json          hvem som står bak
   contact-points.json   stedene
   events.json           det som skjer, to år fram i tid, og det som har vært
   events.ics            det samme som en kalender å abonnere på, og
   events/               ett arrangement i hver fil, for den som vil ha det i sin egen kalender
   waiting.json          omtrent hvor det er noen som venter på en gruppe, når tjenesten viser det;
                         den blir ny hver uke, så legg ut mappen på nytt like ofte
   explainer.*.json      deler av teksten om selvhjelp som tjenesten har skrevet selv
   nb/, nn/, en/         siden om selvhjelp, og et ark til å skrive ut (ark.html, sheet.html).
                         Møtene på den er de som kom først da mappen ble laget
   assets/, dist/        det sidene trenger. dist/selvhjelp-widgets.js er selve modulen
   *.gz og *.br          de samme, komprimert. Ikke nødvendige.
Adresser som ikke skal være offentlige, er ikke med: da står bare kommunen.
`;

export const HOST_FILES: Readonly<Record<string, string>> = {
  '.htaccess': HTACCESS,
  _headers: HEADERS,
  'web.config': WEB_CONFIG,
  'nginx.conf': NGINX,
  'README.txt': README,
};
