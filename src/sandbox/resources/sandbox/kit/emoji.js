// A modest table of the shortcodes that business messages use; what is not here stays as its shortcode.
const TABLE = `
+1 👍 thumbsup 👍 -1 👎 thumbsdown 👎 ok_hand 👌 wave 👋 clap 👏 raised_hands 🙌 pray 🙏 muscle 💪 point_right 👉
point_left 👈 point_up ☝️ point_down 👇 raised_hand ✋ hand ✋ handshake 🤝 v ✌️ crossed_fingers 🤞 writing_hand ✍️
eyes 👀 brain 🧠 bust_in_silhouette 👤 busts_in_silhouette 👥 speaking_head_in_silhouette 🗣️ technologist 🧑‍💻
smile 😄 smiley 😃 grinning 😀 grin 😁 joy 😂 rolling_on_the_floor_laughing 🤣 slightly_smiling_face 🙂 wink 😉 blush 😊
heart_eyes 😍 star-struck 🤩 sunglasses 😎 thinking_face 🤔 neutral_face 😐 expressionless 😑 face_with_rolling_eyes 🙄
smirk 😏 relieved 😌 sleeping 😴 zzz 💤 confused 😕 worried 😟 slightly_frowning_face 🙁 cry 😢 sob 😭 scream 😱 rage 😡
angry 😠 partying_face 🥳 hugging_face 🤗 shushing_face 🤫 exploding_head 🤯 nerd_face 🤓 salute saluting_face 🫡
robot_face 🤖 ghost 👻 see_no_evil 🙈 heart ❤️ yellow_heart 💛 green_heart 💚 blue_heart 💙 purple_heart 💜 black_heart 🖤
broken_heart 💔 sparkling_heart 💖 100 💯 boom 💥 dizzy 💫 sweat_drops 💦 dash 💨 fire 🔥 sparkles ✨ star ⭐ star2 🌟 zap ⚡
sunny ☀️ sunrise 🌅 partly_sunny ⛅ cloud ☁️ rain_cloud 🌧️ snowflake ❄️ rainbow 🌈 ocean 🌊 earth_americas 🌎
earth_africa 🌍 earth_asia 🌏 globe_with_meridians 🌐 full_moon 🌕 crescent_moon 🌙 seedling 🌱 herb 🌿 evergreen_tree 🌲
deciduous_tree 🌳 palm_tree 🌴 cactus 🌵 four_leaf_clover 🍀 maple_leaf 🍁 fallen_leaf 🍂 sunflower 🌻 rose 🌹 tulip 🌷
bouquet 💐 dog 🐶 cat 🐱 mouse 🐭 rabbit 🐰 fox_face 🦊 bear 🐻 panda_face 🐼 lion_face 🦁 unicorn_face 🦄 bee 🐝 bug 🐛
butterfly 🦋 turtle 🐢 snake 🐍 octopus 🐙 whale 🐳 dolphin 🐬 fish 🐟 eagle 🦅 owl 🦉 penguin 🐧 apple 🍎 lemon 🍋 banana 🍌
avocado 🥑 pizza 🍕 hamburger 🍔 taco 🌮 cookie 🍪 cake 🍰 birthday 🎂 coffee ☕ tea 🍵 beer 🍺 beers 🍻 wine_glass 🍷
champagne 🍾 clinking_glasses 🥂 tada 🎉 confetti_ball 🎊 balloon 🎈 gift 🎁 trophy 🏆 medal 🏅 sports_medal 🏅
first_place_medal 🥇 second_place_medal 🥈 third_place_medal 🥉 dart 🎯 game_die 🎲 jigsaw 🧩 soccer ⚽ art 🎨
rocket 🚀 airplane ✈️ car 🚗 bus 🚌 train 🚆 bike 🚲 ship 🚢 house 🏠 office 🏢 school 🏫 hospital 🏥 bank 🏦 factory 🏭
convenience_store 🏪 department_store 🏬 construction 🚧 checkered_flag 🏁 triangular_flag_on_post 🚩 white_flag 🏳️
phone ☎️ telephone ☎️ telephone_receiver 📞 iphone 📱 calling 📲 computer 💻 desktop_computer 🖥️ keyboard ⌨️ printer 🖨️
email 📧 e-mail 📧 envelope ✉️ envelope_with_arrow 📩 incoming_envelope 📨 inbox_tray 📥 outbox_tray 📤 mailbox 📫
package 📦 label 🏷️ bookmark 🔖 memo 📝 pencil 📝 pencil2 ✏️ pen 🖊️ lower_left_ballpoint_pen 🖊️ clipboard 📋 date 📅
calendar 📆 spiral_calendar_pad 🗓️ card_index 📇 card_index_dividers 🗂️ file_cabinet 🗄️ file_folder 📁
open_file_folder 📂 page_facing_up 📄 page_with_curl 📃 scroll 📜 newspaper 📰 books 📚 book 📖 notebook 📓 ledger 📒
bar_chart 📊 chart_with_upwards_trend 📈 chart_with_downwards_trend 📉 chart 💹 moneybag 💰 money_with_wings 💸 dollar 💵
euro 💶 pound 💷 yen 💴 credit_card 💳 receipt 🧾 gem 💎 scales ⚖️ abacus 🧮 briefcase 💼 handbag 👜 shopping_trolley 🛒
shopping_bags 🛍️ key 🔑 lock 🔒 unlock 🔓 closed_lock_with_key 🔐 shield 🛡️ hammer 🔨 wrench 🔧 hammer_and_wrench 🛠️
gear ⚙️ nut_and_bolt 🔩 link 🔗 chains ⛓️ paperclip 📎 pushpin 📌 round_pushpin 📍 scissors ✂️ wastebasket 🗑️
mag 🔍 mag_right 🔎 bulb 💡 flashlight 🔦 candle 🕯️ bell 🔔 no_bell 🔕 loudspeaker 📢 mega 📣 speech_balloon 💬
left_speech_bubble 🗨️ thought_balloon 💭 speaker 🔈 mute 🔇 headphones 🎧 microphone 🎤 camera 📷 movie_camera 🎥
hourglass ⌛ hourglass_flowing_sand ⏳ watch ⌚ alarm_clock ⏰ stopwatch ⏱️ timer_clock ⏲️ clock1 🕐 clock9 🕘 clock10 🕙
clock12 🕛 white_check_mark ✅ heavy_check_mark ✔️ ballot_box_with_check ☑️ x ❌ negative_squared_cross_mark ❎
heavy_multiplication_x ✖️ heavy_plus_sign ➕ heavy_minus_sign ➖ question ❓ grey_question ❔ exclamation ❗
grey_exclamation ❕ bangbang ‼️ interrobang ⁉️ warning ⚠️ no_entry ⛔ no_entry_sign 🚫 stop_sign 🛑 octagonal_sign 🛑
rotating_light 🚨 information_source ℹ️ sos 🆘 new 🆕 up 🆙 cool 🆒 free 🆓 ok 🆗 recycle ♻️ red_circle 🔴
large_orange_circle 🟠 orange_circle 🟠 large_yellow_circle 🟡 yellow_circle 🟡 large_green_circle 🟢 green_circle 🟢
large_blue_circle 🔵 blue_circle 🔵 large_purple_circle 🟣 purple_circle 🟣 large_brown_circle 🟤 white_circle ⚪
black_circle ⚫ large_red_square 🟥 large_orange_square 🟧 large_yellow_square 🟨 large_green_square 🟩 large_blue_square 🟦
large_purple_square 🟪 white_large_square ⬜ black_large_square ⬛ small_blue_diamond 🔹 small_orange_diamond 🔸
large_blue_diamond 🔷 large_orange_diamond 🔶 white_small_square ▫️ black_small_square ▪️ small_red_triangle 🔺
small_red_triangle_down 🔻 radio_button 🔘 arrow_right ➡️ arrow_left ⬅️ arrow_up ⬆️ arrow_down ⬇️ arrow_upper_right ↗️
arrow_lower_right ↘️ arrow_right_hook ↪️ leftwards_arrow_with_hook ↩️ arrows_counterclockwise 🔄 arrows_clockwise 🔃
repeat 🔁 twisted_rightwards_arrows 🔀 back 🔙 soon 🔜 top 🔝 fast_forward ⏩ rewind ⏪ arrow_forward ▶️ double_vertical_bar ⏸️
black_square_for_stop ⏹️ one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣ six 6️⃣ seven 7️⃣ eight 8️⃣ nine 9️⃣ keycap_ten 🔟 zero 0️⃣
hash #️⃣ door 🚪 seat 💺 bed 🛏️ ticket 🎫 admission_tickets 🎟️ crown 👑 tophat 🎩 mortar_board 🎓 eyeglasses 👓 ring 💍
lipstick 💄 umbrella ☔ palms_up_together 🤲 person_raising_hand 🙋 raising_hand 🙋 shrug 🤷 facepalm 🤦 face_palm 🤦
running 🏃 walking 🚶 beach_with_umbrella 🏖️ desert_island 🏝️ mountain ⛰️ anchor ⚓ compass 🧭 world_map 🗺️ us 🇺🇸 gb 🇬🇧
de 🇩🇪 fr 🇫🇷 es 🇪🇸 jp 🇯🇵 flag-se 🇸🇪 flag-br 🇧🇷 baby_bottle 🍼 pill 💊 syringe 💉 thermometer 🌡️ magnet 🧲
test_tube 🧪 microscope 🔬 telescope 🔭 satellite_antenna 📡 battery 🔋 electric_plug 🔌 hot_pepper 🌶️ ice_cube 🧊
`;

const words = TABLE.trim().split(/\s+/);
const CODES = new Map();
for (let at = 0; at < words.length;) {
  const names = [words[at++]];
  while (/^[-+\w]+$/.test(words[at])) names.push(words[at++]);
  names.forEach(name => CODES.set(name, words[at]));
  at++;
}

const TONES = ['🏻', '🏼', '🏽', '🏾', '🏿'];

/** The Unicode of a shortcode without its colons (a skin tone may follow as "::skin-tone-3"), or null. */
export function emoji(code) {
  const [name, tone] = code.split('::skin-tone-');
  const sign = CODES.get(name);
  return sign ? sign + (TONES[tone - 2] ?? '') : null;
}

/** Text with its :shortcodes: as Unicode. */
export const withEmoji = text =>
  text.replace(/:([-+\w]+(?:::skin-tone-[2-6])?):/g, (whole, code) => emoji(code) ?? whole);
