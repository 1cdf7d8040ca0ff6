// Written from internal/names/table.go, by go test ./internal/names -update.

export const written = {"ß":"ss","æ":"ae","ð":"d","ø":"o","þ":"th","đ":"d","ħ":"h","ı":"i","ł":"l","œ":"oe","ŧ":"t","ς":"σ"};
export const silent = "'’‘ʼʻ\u0640";
export const bare = ["Latin","Greek"];
export const points = [[1425,1469],[1471,1471],[1473,1474],[1476,1477],[1479,1479],[1552,1562],[1611,1618],[1622,1624],[1648,1648],[1750,1756],[1759,1764],[1767,1768],[1770,1773]];
export const stressed = "аеиоуыэюяієѣѵ";
export const stress = "\u0300\u0301\u030f\u0311";
export const dotted = "е";
export const dots = "\u0308";
export const maxMarks = 12;
