<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
<name>crease</name>
<message>
<source> %</source>
<translation> %</translation>
</message>
<message>
<source> (bicubic as Pillow does it)</source>
<translation> (bicubique comme le fait Pillow)</translation>
</message>
<message>
<source> (bilinear as Pillow does it)</source>
<translation> (bilinéaire comme le fait Pillow)</translation>
</message>
<message>
<source> (linear as OpenCV does it)</source>
<translation> (linéaire comme le fait OpenCV)</translation>
</message>
<message>
<source> (the external data of tensor "{}")</source>
<translation> (les données externes du tenseur « {} »)</translation>
</message>
<message>
<source> It starts at "{}" ({}), which differs by {}, {} its own noise; {}{}</source>
<translation> Cela commence à « {} » ({}), qui diffère de {}, {} son propre bruit ; {}{}</translation>
</message>
<message>
<source> MB</source>
<translation> Mo</translation>
</message>
<message>
<source> The best class of "{}" is the same for only {} %{}</source>
<translation> La meilleure classe de « {} » n’est la même que pour {} %{}</translation>
</message>
<message>
<source> and {} more</source>
<translation> et {} de plus</translation>
</message>
<message>
<source> as it is</source>
<translation> tel quel</translation>
</message>
<message>
<source> as they are</source>
<translation> tels quels</translation>
</message>
<message>
<source> carried past the {}</source>
<translation> porté au-delà de {}</translation>
</message>
<message>
<source> in %1</source>
<translation> dans %1</translation>
</message>
<message>
<source> in training mode</source>
<translation> en mode entraînement</translation>
</message>
<message>
<source> into all {} layers {}</source>
<translation> dans les {} couches {}</translation>
</message>
<message>
<source> is added instead of subtracted</source>
<translation> est ajouté au lieu d’être soustrait</translation>
</message>
<message>
<source> is added to the deviation instead of the variance</source>
<translation> est ajouté à l’écart type au lieu de la variance</translation>
</message>
<message>
<source> is forgotten</source>
<translation> est oublié</translation>
</message>
<message>
<source> is skipped</source>
<translation> est sauté</translation>
</message>
<message>
<source> is subtracted without the factor</source>
<translation> est soustrait sans le facteur</translation>
</message>
<message>
<source> is used without its root</source>
<translation> est employé sans sa racine</translation>
</message>
<message>
<source> is used without its root, and epsilon is forgotten</source>
<translation> est employé sans sa racine, et epsilon est oublié</translation>
</message>
<message>
<source> is {} instead of {}</source>
<translation> est {} au lieu de {}</translation>
</message>
<message>
<source> of the inputs.</source>
<translation> des entrées.</translation>
</message>
<message>
<source> of the positions.</source>
<translation> des positions.</translation>
</message>
<message>
<source> of the {}</source>
<translation> de {}</translation>
</message>
<message>
<source> or </source>
<translation> ou </translation>
</message>
<message>
<source> px</source>
<translation> px</translation>
</message>
<message>
<source> s</source>
<translation> s</translation>
</message>
<message>
<source> to </source>
<translation> à </translation>
</message>
<message>
<source> value before it is the same.</source>
<translation> valeur avant elle est la même.</translation>
</message>
<message>
<source> values before it are the same.</source>
<translation> valeurs avant elle sont les mêmes.</translation>
</message>
<message>
<source> with bodies</source>
<translation> avec des corps</translation>
</message>
<message>
<source> · %1 MACs</source>
<translation> · %1 MAC</translation>
</message>
<message>
<source> · %1 params</source>
<translation> · %1 params</translation>
</message>
<message>
<source> · memory %1 → %2 MB</source>
<translation> · mémoire %1 → %2 Mo</translation>
</message>
<message>
<source>"crease_session" is {}</source>
<translation>« crease_session » est {}</translation>
</message>
<message>
<source>"crop" is not a part of the image</source>
<translation>« crop » n’est pas une partie de l’image</translation>
</message>
<message>
<source>"{}" differs by {}, {} this network's own rounding noise.</source>
<translation>"{}" diffère de {}, {} le bruit d’arrondi propre à ce réseau.</translation>
</message>
<message>
<source>"{}" does not begin with the name of an input and '='</source>
<translation>« {} » ne commence pas par le nom d’une entrée et « = »</translation>
</message>
<message>
<source>"{}" does not lead to what was asked for</source>
<translation>« {} » ne mène pas à ce qui était demandé</translation>
</message>
<message>
<source>"{}" has an empty name</source>
<translation>« {} » a un nom vide</translation>
</message>
<message>
<source>"{}" is a constant; a part begins at what is computed</source>
<translation>« {} » est une constante ; une partie commence à ce qui est calculé</translation>
</message>
<message>
<source>"{}" is a sparse weight, which keeps its name</source>
<translation>« {} » est un poids creux, qui garde son nom</translation>
</message>
<message>
<source>"{}" is neither a number, nor a list of them, nor a file of arrays, sound or an image</source>
<translation>« {} » n’est ni un nombre, ni une liste de nombres, ni un fichier de tableaux, de son ou une image</translation>
</message>
<message>
<source>"{}" is neither true nor false</source>
<translation>« {} » n’est ni vrai ni faux</translation>
</message>
<message>
<source>"{}" is no limit</source>
<translation>« {} » n’est pas une limite</translation>
</message>
<message>
<source>"{}" is no map of floating point numbers</source>
<translation>« {} » n’est pas une carte de nombres à virgule flottante</translation>
</message>
<message>
<source>"{}" is none of the known words</source>
<translation>« {} » n’est aucun des mots connus</translation>
</message>
<message>
<source>"{}" is not a list</source>
<translation>« {} » n’est pas une liste</translation>
</message>
<message>
<source>"{}" is not a list of pairs</source>
<translation>« {} » n'est pas une liste de paires</translation>
</message>
<message>
<source>"{}" is not a list of three numbers</source>
<translation>« {} » n’est pas une liste de trois nombres</translation>
</message>
<message>
<source>"{}" is not a number</source>
<translation>« {} » n’est pas un nombre</translation>
</message>
<message>
<source>"{}" is not a text</source>
<translation>« {} » n’est pas un texte</translation>
</message>
<message>
<source>"{}" is not a whole number</source>
<translation>« {} » n'est pas un nombre entier</translation>
</message>
<message>
<source>"{}" is not an extent</source>
<translation>« {} » n’est pas une étendue</translation>
</message>
<message>
<source>"{}" is not an object</source>
<translation>« {} » n’est pas un objet</translation>
</message>
<message>
<source>"{}" is {} in the first model and {} in the second: the second's is taken with {}.</source>
<translation>« {} » vaut {} dans le premier modèle et {} dans le second : celui du second est pris avec {}.</translation>
</message>
<message>
<source>%1   Ctrl+%2</source>
<translation>%1   Ctrl+%2</translation>
</message>
<message>
<source>%1 %</source>
<translation>%1 %</translation>
</message>
<message>
<source>%1 % of positions</source>
<translation>%1 % des positions</translation>
</message>
<message>
<source>%1 %2</source>
<translation>%1 %2</translation>
</message>
<message>
<source>%1 %2
%3</source>
<translation>%1 %2
%3</translation>
</message>
<message>
<source>%1 %2 does not fold</source>
<translation>%1 %2 ne se replie pas</translation>
</message>
<message>
<source>%1 %2, then %3 %4</source>
<translation>%1 %2, puis %3 %4</translation>
</message>
<message>
<source>%1 %2, weight</source>
<translation>%1 %2, poids</translation>
</message>
<message>
<source>%1 %2, weight; also an input, so a caller may override it</source>
<translation>%1 %2, poids ; aussi une entrée, que l’appelant peut remplacer</translation>
</message>
<message>
<source>%1 (%2 %)</source>
<translation>%1 (%2 %)</translation>
</message>
<message>
<source>%1 (%2 of %3)</source>
<translation>%1 (%2 sur %3)</translation>
</message>
<message>
<source>%1 (deprecated)</source>
<translation>%1 (obsolète)</translation>
</message>
<message>
<source>%1 (operator set %2)</source>
<translation>%1 (jeu d’opérateurs %2)</translation>
</message>
<message>
<source>%1 MACs</source>
<translation>%1 MAC</translation>
</message>
<message>
<source>%1 changed</source>
<translation>%1 changées</translation>
</message>
<message>
<source>%1 constants are still computed, among them %2, which %3</source>
<translation>%1 constantes sont encore calculées, dont %2, qui %3</translation>
</message>
<message>
<source>%1 could not be read as an image</source>
<translation>%1 n’a pas pu être lu comme image</translation>
</message>
<message>
<source>%1 could not be written.</source>
<translation>%1 n’a pas pu être écrit.</translation>
</message>
<message>
<source>%1 graph</source>
<translation>Graphe %1</translation>
</message>
<message>
<source>%1 has %n axes.</source>
<translation>%1 a %n axes.</translation>
</message>
<message>
<source>%1 has changed on disk.</source>
<translation>%1 a changé sur le disque.</translation>
</message>
<message>
<source>%1 has changed since then. </source>
<translation>%1 a changé depuis. </translation>
</message>
<message>
<source>%1 is a single number, or none: there is nothing to draw.</source>
<translation>%1 est un seul nombre, ou aucun : il n’y a rien à dessiner.</translation>
</message>
<message>
<source>%1 is as you left it, %2 folded.</source>
<translation>%1 est comme vous l’avez laissé, %2 repliés.</translation>
</message>
<message>
<source>%1 maps, each %2</source>
<translation>%1 cartes de %2</translation>
</message>
<message>
<source>%1 ms</source>
<translation>%1 ms</translation>
</message>
<message>
<source>%1 of %2</source>
<translation>%1 sur %2</translation>
</message>
<message>
<source>%1 of %2 images get another answer.</source>
<translation>%1 images sur %2 reçoivent une autre réponse.</translation>
</message>
<message>
<source>%1 of %2 nodes.</source>
<translation>%1 nœuds sur %2.</translation>
</message>
<message>
<source>%1 of %2 pixels changed their class</source>
<translation>%1 pixels sur %2 ont changé de classe</translation>
</message>
<message>
<source>%1 of %n sites folded</source>
<translation>%1 / %n sites repliés</translation>
</message>
<message>
<source>%1 of 1 site folded</source>
<translation>%1 site replié sur 1</translation>
</message>
<message>
<source>%1 of the %2 sites that were folded are folded again; the others are not there any more, or do not fold.</source>
<translation>%1 des %2 sites repliés le sont de nouveau ; les autres n’existent plus ou ne se replient pas.</translation>
</message>
<message>
<source>%1 only in the original (dashed), %2 only in the other</source>
<translation>%1 seulement dans l’original (tirets), %2 seulement dans l’autre</translation>
</message>
<message>
<source>%1 params</source>
<translation>%1 params</translation>
</message>
<message>
<source>%1 s</source>
<translation>%1 s</translation>
</message>
<message>
<source>%1 sites were left as they were, among them: %2</source>
<translation>%1 sites sont restés tels quels, dont : %2</translation>
</message>
<message>
<source>%1 stands where the model was opened from. Saving here replaces the original by the folded model.</source>
<translation>Le modèle a été ouvert depuis %1. Enregistrer ici remplace l’original par le modèle replié.</translation>
</message>
<message>
<source>%1 µs</source>
<translation>%1 µs</translation>
</message>
<message>
<source>%1 · %2</source>
<translation>%1 · %2</translation>
</message>
<message>
<source>%1 · %2
%3
%4</source>
<translation>%1 · %2
%3
%4</translation>
</message>
<message>
<source>%1 · %2 · %3 · exact</source>
<translation>%1 · %2 · %3 · exact</translation>
</message>
<message>
<source>%1 × %2</source>
<translation>%1 × %2</translation>
</message>
<message>
<source>%1 × [%2, %3]</source>
<translation>%1 × [%2, %3]</translation>
</message>
<message>
<source>%1 × its noise</source>
<translation>%1 × son bruit</translation>
</message>
<message>
<source>%1 → %2</source>
<translation>%1 → %2</translation>
</message>
<message>
<source>%1 → %2 of %3</source>
<translation>%1 → %2 sur %3</translation>
</message>
<message>
<source>%1 → %2, difference %3</source>
<translation>%1 → %2, différence %3</translation>
</message>
<message>
<source>%1, %2</source>
<translation>%1, %2</translation>
</message>
<message>
<source>%1, %2, %3, %4</source>
<translation>%1, %2, %3, %4</translation>
</message>
<message>
<source>%1, %2, cannot fold: %3</source>
<translation>%1, %2, ne se replie pas : %3</translation>
</message>
<message>
<source>%1, channel %2</source>
<translation>%1, canal %2</translation>
</message>
<message>
<source>%1, for %2</source>
<translation>%1, pour %2</translation>
</message>
<message>
<source>%1, in pieces</source>
<translation>%1, en morceaux</translation>
</message>
<message>
<source>%1, nothing else, and all of their numbers are the same up to rounding.</source>
<translation>%1, rien d’autre, et tous leurs nombres sont égaux à l’arrondi près.</translation>
</message>
<message>
<source>%1, now %2</source>
<translation>%1, maintenant %2</translation>
</message>
<message>
<source>%1, one number</source>
<translation>%1, un nombre</translation>
</message>
<message>
<source>%1, score %2</source>
<translation>%1, score %2</translation>
</message>
<message>
<source>%1, whose numbers are the same up to rounding; not everything has a counterpart.</source>
<translation>%1, dont les nombres sont égaux à l’arrondi près ; tout n’a pas de pendant.</translation>
</message>
<message>
<source>%1: %2</source>
<translation>%1: %2</translation>
</message>
<message>
<source>%1: %2 %</source>
<translation>%1 : %2 %</translation>
</message>
<message>
<source>%1: exact</source>
<translation>%1 : exact</translation>
</message>
<message>
<source>%1; %2.</source>
<translation>%1; %2.</translation>
</message>
<message>
<source>%1[*] — Crease</source>
<translation>%1[*] — Crease</translation>
</message>
<message>
<source>%1×%2 kernel of output channel 0, input channel 0; bias %3</source>
<translation>Noyau %1×%2 du canal de sortie 0, canal d’entrée 0 ; biais %3</translation>
</message>
<message>
<source>%n boxes</source>
<translation>%n boîtes</translation>
</message>
<message>
<source>%n branches</source>
<translation>%n branches</translation>
</message>
<message>
<source>%n differ</source>
<translation>%n diffèrent</translation>
</message>
<message>
<source>%n folded</source>
<translation>%n repliés</translation>
</message>
<message>
<source>%n nodes</source>
<translation>%n nœuds</translation>
</message>
<message>
<source>%n nodes %1</source>
<translation>%n nœuds %1</translation>
</message>
<message>
<source>%n nodes found</source>
<translation>%n nœuds trouvés</translation>
</message>
<message>
<source>%n nodes selected</source>
<translation>%n nœuds sélectionnés</translation>
</message>
<message>
<source>%n nodes → %1</source>
<translation>%n nœuds → %1</translation>
</message>
<message>
<source>%n of them compute constants</source>
<translation>dont %n calculent des constantes</translation>
</message>
<message>
<source>%n pairs in turn, %1 → %2</source>
<translation>%n paires en alternance, %1 → %2</translation>
</message>
<message>
<source>%n pairs of operators</source>
<translation>%n paires d’opérateurs</translation>
</message>
<message>
<source>%n sites</source>
<translation>%n sites</translation>
</message>
<message>
<source>%n sites that were folded do not fold any more.</source>
<translation>%n sites qui étaient repliés ne se replient plus.</translation>
</message>
<message>
<source>%n threads</source>
<translation>%n fils</translation>
</message>
<message>
<source>%n to fold</source>
<translation>%n à replier</translation>
</message>
<message>
<source>&amp;%1  %2</source>
<translation>&amp;%1  %2</translation>
</message>
<message>
<source>&amp;About Crease</source>
<translation>À &amp;propos de Crease</translation>
</message>
<message>
<source>&amp;Activation size</source>
<translation>Taille des &amp;activations</translation>
</message>
<message>
<source>&amp;Actual size</source>
<translation>T&amp;aille réelle</translation>
</message>
<message>
<source>&amp;Add</source>
<translation>&amp;Ajouter</translation>
</message>
<message>
<source>&amp;Add images…</source>
<translation>&amp;Ajouter des images…</translation>
</message>
<message>
<source>&amp;At the start</source>
<translation>A&amp;u démarrage</translation>
</message>
<message>
<source>&amp;Back</source>
<translation>&amp;Retour</translation>
</message>
<message>
<source>&amp;Back to the graph</source>
<translation>&amp;Retour au graphe</translation>
</message>
<message>
<source>&amp;Bookmark the selection</source>
<translation>&amp;Marquer la sélection</translation>
</message>
<message>
<source>&amp;Both</source>
<translation>Les &amp;deux</translation>
</message>
<message>
<source>&amp;Close</source>
<translation>&amp;Fermer</translation>
</message>
<message>
<source>&amp;Collapse %1</source>
<translation>Re&amp;fermer %1</translation>
</message>
<message>
<source>&amp;Collapse the scope around</source>
<translation>&amp;Refermer la portée englobante</translation>
</message>
<message>
<source>&amp;Colours</source>
<translation>&amp;Couleurs</translation>
</message>
<message>
<source>&amp;Compare</source>
<translation>&amp;Comparer</translation>
</message>
<message>
<source>&amp;Copy the site's name</source>
<translation>&amp;Copier le nom du site</translation>
</message>
<message>
<source>&amp;Dark</source>
<translation>S&amp;ombre</translation>
</message>
<message>
<source>&amp;Difference</source>
<translation>&amp;Différence</translation>
</message>
<message>
<source>&amp;Discard the folds</source>
<translation>A&amp;bandonner les replis</translation>
</message>
<message>
<source>&amp;Divide by deviation</source>
<translation>&amp;Diviser par l’écart type</translation>
</message>
<message>
<source>&amp;Domain</source>
<translation>&amp;Domaine</translation>
</message>
<message>
<source>&amp;Edit</source>
<translation>É&amp;dition</translation>
</message>
<message>
<source>&amp;Edit…</source>
<translation>&amp;Modifier…</translation>
</message>
<message>
<source>&amp;Engine</source>
<translation>&amp;Moteur</translation>
</message>
<message>
<source>&amp;Expand all</source>
<translation>Tout &amp;déplier</translation>
</message>
<message>
<source>&amp;Explain step by step</source>
<translation>&amp;Expliquer pas à pas</translation>
</message>
<message>
<source>&amp;Export picture…</source>
<translation>E&amp;xporter l’image…</translation>
</message>
<message>
<source>&amp;File</source>
<translation>&amp;Fichier</translation>
</message>
<message>
<source>&amp;Find…</source>
<translation>&amp;Rechercher…</translation>
</message>
<message>
<source>&amp;Finish</source>
<translation>&amp;Terminer</translation>
</message>
<message>
<source>&amp;Fit	Space</source>
<translation>A&amp;juster	Espace</translation>
</message>
<message>
<source>&amp;Fold</source>
<translation>&amp;Replier</translation>
</message>
<message>
<source>&amp;Fold	Enter</source>
<translation>&amp;Replier	Entrée</translation>
</message>
<message>
<source>&amp;Fold %1 sites	Enter</source>
<translation>&amp;Replier %1 sites	Entrée</translation>
</message>
<message>
<source>&amp;Fold %n selected sites</source>
<translation>&amp;Replier les %n sites sélectionnés</translation>
</message>
<message>
<source>&amp;Fold 1 selected site</source>
<translation>&amp;Replier le site sélectionné</translation>
</message>
<message>
<source>&amp;Fold all %1</source>
<translation>&amp;Replier tous les %1</translation>
</message>
<message>
<source>&amp;Fold into int8 scales where possible</source>
<translation>&amp;Replier dans les échelles int8 si possible</translation>
</message>
<message>
<source>&amp;Fold those shown under %1</source>
<translation>&amp;Replier ceux affichés sous %1</translation>
</message>
<message>
<source>&amp;Forget everything</source>
<translation>&amp;Tout oublier</translation>
</message>
<message>
<source>&amp;Forget these</source>
<translation>&amp;Oublier ceux-ci</translation>
</message>
<message>
<source>&amp;Go</source>
<translation>&amp;Aller</translation>
</message>
<message>
<source>&amp;Go on where you were</source>
<translation>&amp;Reprendre où vous en étiez</translation>
</message>
<message>
<source>&amp;Grey that fills</source>
<translation>&amp;Gris de remplissage</translation>
</message>
<message>
<source>&amp;Height</source>
<translation>&amp;Hauteur</translation>
</message>
<message>
<source>&amp;Help</source>
<translation>&amp;Aide</translation>
</message>
<message>
<source>&amp;High contrast</source>
<translation>&amp;Contraste élevé</translation>
</message>
<message>
<source>&amp;ImageNet's 1,000 names</source>
<translation>Les 1 000 noms d’&amp;ImageNet</translation>
</message>
<message>
<source>&amp;Inputs…</source>
<translation>&amp;Entrées…</translation>
</message>
<message>
<source>&amp;Inspector</source>
<translation>&amp;Inspecteur</translation>
</message>
<message>
<source>&amp;Kept of the shorter side</source>
<translation>&amp;Part du petit côté gardée</translation>
</message>
<message>
<source>&amp;Keys</source>
<translation>&amp;Touches</translation>
</message>
<message>
<source>&amp;Language</source>
<translation>&amp;Langue</translation>
</message>
<message>
<source>&amp;Layout</source>
<translation>&amp;Disposition</translation>
</message>
<message>
<source>&amp;Learn more</source>
<translation>&amp;En savoir plus</translation>
</message>
<message>
<source>&amp;Light</source>
<translation>&amp;Clair</translation>
</message>
<message>
<source>&amp;MACs</source>
<translation>&amp;MAC</translation>
</message>
<message>
<source>&amp;Made by</source>
<translation>&amp;Produit par</translation>
</message>
<message>
<source>&amp;Manual</source>
<translation>&amp;Manuel</translation>
</message>
<message>
<source>&amp;Minimap</source>
<translation>&amp;Mini-carte</translation>
</message>
<message>
<source>&amp;Names</source>
<translation>&amp;Noms</translation>
</message>
<message>
<source>&amp;Next bookmark</source>
<translation>S&amp;ignet suivant</translation>
</message>
<message>
<source>&amp;Next site</source>
<translation>Site &amp;suivant</translation>
</message>
<message>
<source>&amp;None</source>
<translation>Aucu&amp;n</translation>
</message>
<message>
<source>&amp;Numbers</source>
<translation>&amp;Nombres</translation>
</message>
<message>
<source>&amp;Open %1</source>
<translation>&amp;Ouvrir %1</translation>
</message>
<message>
<source>&amp;Open it</source>
<translation>&amp;Ouvrir</translation>
</message>
<message>
<source>&amp;Open the sample</source>
<translation>&amp;Ouvrir l’exemple</translation>
</message>
<message>
<source>&amp;Open what is selected</source>
<translation>&amp;Ouvrir la sélection</translation>
</message>
<message>
<source>&amp;Open…</source>
<translation>&amp;Ouvrir…</translation>
</message>
<message>
<source>&amp;Panels</source>
<translation>&amp;Panneaux</translation>
</message>
<message>
<source>&amp;Parameters</source>
<translation>&amp;Paramètres</translation>
</message>
<message>
<source>&amp;Parent graph</source>
<translation>&amp;Graphe parent</translation>
</message>
<message>
<source>&amp;Prepared as for</source>
<translation>&amp;Préparée comme pour</translation>
</message>
<message>
<source>&amp;Previous site</source>
<translation>Site &amp;précédent</translation>
</message>
<message>
<source>&amp;Quit</source>
<translation>&amp;Quitter</translation>
</message>
<message>
<source>&amp;Redo</source>
<translation>&amp;Rétablir</translation>
</message>
<message>
<source>&amp;Reload</source>
<translation>&amp;Recharger</translation>
</message>
<message>
<source>&amp;Remove</source>
<translation>&amp;Retirer</translation>
</message>
<message>
<source>&amp;Remove all</source>
<translation>Tout &amp;retirer</translation>
</message>
<message>
<source>&amp;Remove all bookmarks</source>
<translation>&amp;Effacer tous les signets</translation>
</message>
<message>
<source>&amp;Rename…</source>
<translation>&amp;Renommer…</translation>
</message>
<message>
<source>&amp;Replace the original</source>
<translation>&amp;Remplacer l’original</translation>
</message>
<message>
<source>&amp;Reset</source>
<translation>&amp;Réinitialiser</translation>
</message>
<message>
<source>&amp;Resize</source>
<translation>&amp;Redimensionnement</translation>
</message>
<message>
<source>&amp;Save</source>
<translation>&amp;Enregistrer</translation>
</message>
<message>
<source>&amp;Save as .npy…</source>
<translation>&amp;Enregistrer en .npy…</translation>
</message>
<message>
<source>&amp;Save as…</source>
<translation>&amp;Enregistrer sous…</translation>
</message>
<message>
<source>&amp;Save…</source>
<translation>&amp;Enregistrer…</translation>
</message>
<message>
<source>&amp;Scaled by</source>
<translation>&amp;Mise à l’échelle</translation>
</message>
<message>
<source>&amp;Shapes on edges</source>
<translation>&amp;Formes sur les arêtes</translation>
</message>
<message>
<source>&amp;Show its site</source>
<translation>&amp;Montrer son site</translation>
</message>
<message>
<source>&amp;Sites, nodes, history</source>
<translation>&amp;Sites, nœuds, historique</translation>
</message>
<message>
<source>&amp;Take such inputs for constants</source>
<translation>&amp;Prendre ces entrées pour des constantes</translation>
</message>
<message>
<source>&amp;Take them for constants</source>
<translation>Les &amp;prendre pour des constantes</translation>
</message>
<message>
<source>&amp;Threads</source>
<translation>&amp;Fils d’exécution</translation>
</message>
<message>
<source>&amp;Time</source>
<translation>&amp;Temps</translation>
</message>
<message>
<source>&amp;Tour in five stops</source>
<translation>&amp;Visite en cinq étapes</translation>
</message>
<message>
<source>&amp;Transparent pixels</source>
<translation>Pixels &amp;transparents</translation>
</message>
<message>
<source>&amp;Undo</source>
<translation>&amp;Annuler</translation>
</message>
<message>
<source>&amp;Unfold</source>
<translation>&amp;Déplier</translation>
</message>
<message>
<source>&amp;Unfold %n selected sites</source>
<translation>&amp;Déplier les %n sites sélectionnés</translation>
</message>
<message>
<source>&amp;Unfold 1 selected site</source>
<translation>&amp;Déplier le site sélectionné</translation>
</message>
<message>
<source>&amp;Unfold this site</source>
<translation>&amp;Déplier ce site</translation>
</message>
<message>
<source>&amp;View</source>
<translation>&amp;Vue</translation>
</message>
<message>
<source>&amp;What it computes…</source>
<translation>Ce &amp;qu’il calcule…</translation>
</message>
<message>
<source>&amp;Why not…</source>
<translation>Pour&amp;quoi…</translation>
</message>
<message>
<source>&amp;Widen to float32 where needed</source>
<translation>Élargir à &amp;float32 au besoin</translation>
</message>
<message>
<source>&amp;Width</source>
<translation>&amp;Largeur</translation>
</message>
<message>
<source>'{}' is an initializer that is also a graph input: a caller may override it</source>
<translation>'{}' est un initialiseur qui est aussi une entrée du graphe : l’appelant peut le remplacer</translation>
</message>
<message>
<source>+%1</source>
<translation>+%1</translation>
</message>
<message>
<source>, %n threads</source>
<translation>, %n fils</translation>
</message>
<message>
<source>, 1 thread</source>
<translation>, 1 fil</translation>
</message>
<message>
<source>, and nothing is added</source>
<translation>, et rien n’est ajouté</translation>
</message>
<message>
<source>, and the bias differs besides</source>
<translation>, et le biais diffère en outre</translation>
</message>
<message>
<source>, batch of {}</source>
<translation>, lot de {}</translation>
</message>
<message>
<source>, channels last</source>
<translation>, canaux en dernier</translation>
</message>
<message>
<source>, default {}</source>
<translation>, par défaut {}</translation>
</message>
<message>
<source>, dilation {}</source>
<translation>, dilatation {}</translation>
</message>
<message>
<source>, optional</source>
<translation>, facultatif</translation>
</message>
<message>
<source>, stride {}</source>
<translation>, pas {}</translation>
</message>
<message>
<source>, the bias's are as they should be</source>
<translation>, ceux du biais sont comme il se doit</translation>
</message>
<message>
<source>, when fed {}</source>
<translation>, nourri de {}</translation>
</message>
<message>
<source>, {} groups</source>
<translation>, {} groupes</translation>
</message>
<message>
<source>--constant-inputs takes such weights for constants.</source>
<translation>--constant-inputs prend de tels poids pour des constantes.</translation>
</message>
<message>
<source>--random compares it on random inputs, --input NAME=FILE on what is in a file</source>
<translation>--random le compare sur des entrées aléatoires, --input NOM=FICHIER sur ce que contient un fichier</translation>
</message>
<message>
<source>-1 to 1</source>
<translation>-1 à 1</translation>
</message>
<message>
<source>0 %</source>
<translation>0 %</translation>
</message>
<message>
<source>0 to 1</source>
<translation>0 à 1</translation>
</message>
<message>
<source>0 to 255</source>
<translation>0 à 255</translation>
</message>
<message>
<source>1 GB</source>
<translation>1 Go</translation>
</message>
<message>
<source>1 box</source>
<translation>1 boîte</translation>
</message>
<message>
<source>1 differs</source>
<translation>1 diffère</translation>
</message>
<message>
<source>1 folded</source>
<translation>1 replié</translation>
</message>
<message>
<source>1 node</source>
<translation>1 nœud</translation>
</message>
<message>
<source>1 node %1</source>
<translation>1 nœud %1</translation>
</message>
<message>
<source>1 node found</source>
<translation>1 nœud trouvé</translation>
</message>
<message>
<source>1 node → %1</source>
<translation>1 nœud → %1</translation>
</message>
<message>
<source>1 of 5, open: a network from a file. This one reads handwritten digits, in blocks of three branches (RepVGG).</source>
<translation>1 sur 5, ouvrir : un réseau depuis un fichier. Celui-ci lit des chiffres manuscrits, en blocs de trois branches (RepVGG).</translation>
</message>
<message>
<source>1 of them computes constants</source>
<translation>dont 1 calcule des constantes</translation>
</message>
<message>
<source>1 pair in turn, %1 → %2</source>
<translation>1 paire en alternance, %1 → %2</translation>
</message>
<message>
<source>1 pair of operators</source>
<translation>1 paire d’opérateurs</translation>
</message>
<message>
<source>1 place</source>
<translation>1 place</translation>
</message>
<message>
<source>1 site</source>
<translation>1 site</translation>
</message>
<message>
<source>1 site that was folded does not fold any more.</source>
<translation>1 site qui était replié ne se replie plus.</translation>
</message>
<message>
<source>1 thread</source>
<translation>1 fil</translation>
</message>
<message>
<source>1 to fold</source>
<translation>1 à replier</translation>
</message>
<message>
<source>1 weight is also an input, so that a caller may override it</source>
<translation>1 poids est aussi une entrée, que l’appelant peut donc remplacer</translation>
</message>
<message>
<source>1 weight that is also an input is</source>
<translation>1 poids qui est aussi une entrée est</translation>
</message>
<message>
<source>1 when both point the same way</source>
<translation>1 quand les deux pointent dans la même direction</translation>
</message>
<message>
<source>1/x is not linear</source>
<translation>1/x n’est pas linéaire</translation>
</message>
<message>
<source>1/x is not linear.</source>
<translation>1/x n’est pas linéaire.</translation>
</message>
<message>
<source>2 of 5, see: what folds is marked in the graph and listed at the side. N goes from one site to the next.</source>
<translation>2 sur 5, voir : ce qui se replie est marqué dans le graphe et listé sur le côté. N va d’un site au suivant.</translation>
</message>
<message>
<source>3 of 5, fold: each marked block becomes one convolution. Enter folds the selected site, Ctrl+Shift+F all of them; undo takes it back.</source>
<translation>3 sur 5, replier : chaque bloc marqué devient une convolution. Entrée replie le site sélectionné, Ctrl+Maj+F tous ; annuler revient en arrière.</translation>
</message>
<message>
<source>3x3, 1x1 and identity branches that become one 3x3 convolution per block.</source>
<translation>Des branches 3x3, 1x1 et identité, qui deviennent une seule convolution 3x3 par bloc.</translation>
</message>
<message>
<source>4 of 5, explain: L shows step by step, on this block's own numbers, why that is exact. Esc comes back.</source>
<translation>4 sur 5, expliquer : L montre pas à pas, sur les nombres de ce bloc, pourquoi c’est exact. Échap revient.</translation>
</message>
<message>
<source>4 of 5, explain: Right and Left go through the steps, Space plays them. One pixel is traced beside them, mistakes are made on purpose, costs are counted. Esc goes back.</source>
<translation>4 sur 5, expliquer : Droite et Gauche parcourent les étapes, Espace les joue. À côté, un pixel est suivi, des erreurs sont faites exprès, les coûts sont comptés. Échap revient.</translation>
</message>
<message>
<source>404: not found</source>
<translation>404 : introuvable</translation>
</message>
<message>
<source>5 of 5, compare: Ctrl+R runs images through both networks. Do they give the same answers, and which is faster?</source>
<translation>5 sur 5, comparer : Ctrl+R fait passer des images dans les deux réseaux. Donnent-ils les mêmes réponses, et lequel est plus rapide ?</translation>
</message>
<message>
<source>; ONNX Runtime: {}</source>
<translation>; ONNX Runtime : {}</translation>
</message>
<message>
<source>; it folds in float32, where that is asked for (crease fold --widen)</source>
<translation>; il se replie en float32, là où on le demande (crease fold --widen)</translation>
</message>
<message>
<source>; it tried what it may not do</source>
<translation>; il a tenté ce qu’il ne doit pas faire</translation>
</message>
<message>
<source>; the machine may have run out of memory</source>
<translation>; la machine a peut-être manqué de mémoire</translation>
</message>
<message>
<source>; {} other sizes were refused as well</source>
<translation>; {} autres tailles ont aussi été refusées</translation>
</message>
<message>
<source>?</source>
<translation>?</translation>
</message>
<message>
<source>A 1x1 kernel belongs where it reads the same pixel: at the offset 0, which is the centre only where the padding is even. One tap beside it shifts the whole branch by a pixel.</source>
<translation>Un noyau 1x1 va là où il lit le même pixel : au décalage 0, qui n’est le centre que si le remplissage est égal des deux côtés. Un élément à côté décale toute la branche d’un pixel.</translation>
</message>
<message>
<source>A 3x3 kernel with a 3x1 and a 1x3 skeleton, three branches in one.</source>
<translation>Un noyau 3x3 et son squelette 3x1 et 1x3 : trois branches en une.</translation>
</message>
<message>
<source>A batch of {} was not timed: {}</source>
<translation>Un lot de {} n’a pas été chronométré : {}</translation>
</message>
<message>
<source>A bias and a scale have one number for each channel. This constant differs within a channel (by row, column or position), so it is no bias.</source>
<translation>Un biais et une échelle ont un nombre par canal. Cette constante varie dans un canal (par ligne, colonne ou position), ce n’est donc pas un biais.</translation>
</message>
<message>
<source>A bias that is not in the file is zero, not missing: what follows may give it one.</source>
<translation>Un biais absent du fichier est nul, pas manquant : la suite peut lui en donner un.</translation>
</message>
<message>
<source>A constant is added to every pixel of a channel: that is what a bias is.</source>
<translation>Une constante est ajoutée à chaque pixel d’un canal : c’est ce qu’est un biais.</translation>
</message>
<message>
<source>A constant is divided by the value</source>
<translation>Une constante est divisée par la valeur</translation>
</message>
<message>
<source>A constant of shape [C,1,1] is per channel; [C] runs along the last axis of an image.</source>
<translation>Une constante de forme [C,1,1] est par canal ; [C] court sur le dernier axe d’une image.</translation>
</message>
<message>
<source>A constant that is not one number per channel</source>
<translation>Une constante qui n’est pas un nombre par canal</translation>
</message>
<message>
<source>A constant that is not the same for all pixels of a channel is no bias; its shape alone does not always tell.</source>
<translation>Une constante qui varie d’un pixel à l’autre d’un canal n’est pas un biais ; sa forme seule ne le dit pas toujours.</translation>
</message>
<message>
<source>A convolution pads with zeros. Any other value has to stay a Pad of its own.</source>
<translation>Une convolution remplit de zéros. Toute autre valeur doit rester un Pad à part.</translation>
</message>
<message>
<source>A convolution, written as a linear layer over patches</source>
<translation>Une convolution, écrite comme couche linéaire sur des carreaux</translation>
</message>
<message>
<source>A kernel has one stride. Branches of different strides read the input at different places, so no one kernel gives their sum.</source>
<translation>Un noyau a un seul pas. Des branches de pas différents lisent l’entrée à des places différentes : aucun noyau ne donne leur somme.</translation>
</message>
<message>
<source>A kernel reads one value. These branches come from two.</source>
<translation>Un noyau lit une valeur. Ces branches viennent de deux.</translation>
</message>
<message>
<source>A nonlinearity does not add up</source>
<translation>Une non-linéarité ne s’additionne pas</translation>
</message>
<message>
<source>A nonlinearity stands between</source>
<translation>Une non-linéarité s’interpose</translation>
</message>
<message>
<source>A number, several with commas, or a file: .npy, .npz, .pb, .wav, an image</source>
<translation>Un nombre, plusieurs séparés par des virgules, ou un fichier : .npy, .npz, .pb, .wav, une image</translation>
</message>
<message>
<source>A parameter has the wrong length</source>
<translation>Un paramètre n’a pas la bonne longueur</translation>
</message>
<message>
<source>A part of the model as it stands, with what is folded.</source>
<translation>Une partie du modèle tel qu'il est, avec ce qui est replié.</translation>
</message>
<message>
<source>A part of the original; what is selected is folded away in the other.</source>
<translation>Une partie de l'original ; ce qui est sélectionné a disparu par repliage dans l'autre.</translation>
</message>
<message>
<source>A range is written as 0:30000.</source>
<translation>Un intervalle s’écrit 0:30000.</translation>
</message>
<message>
<source>A scale (and shift) per channel stands before the kernel: it goes into the kernel's columns, one factor for each input channel.</source>
<translation>Une échelle (et un décalage) par canal précède le noyau : elle entre dans ses colonnes, un facteur par canal d’entrée.</translation>
</message>
<message>
<source>A shape is written as 1x3x224x224.</source>
<translation>Une forme s’écrit 1x3x224x224.</translation>
</message>
<message>
<source>A shift before a padded kernel is no bias: the padding is zero, not shifted. Only where nothing is padded may it go into the bias.</source>
<translation>Un décalage avant un noyau avec remplissage n’est pas un biais : le remplissage est nul, non décalé. Ce n’est que sans remplissage qu’il peut entrer dans le biais.</translation>
</message>
<message>
<source>A shift of 1, then a convolution of three ones that pads one zero on either side. Folded, the shift would be a bias of 3. The framed pixels differ.</source>
<translation>Un décalage de 1, puis une convolution de trois uns avec un zéro de chaque côté. Replié, le décalage serait un biais de 3. Les pixels encadrés diffèrent.</translation>
</message>
<message>
<source>A stride of 2 takes every second place. Output 1 is input 1 in one branch and input 2 in the other: no kernel with one stride reads both.</source>
<translation>Un pas de 2 prend une place sur deux. La sortie 1 est l’entrée 1 dans une branche et l’entrée 2 dans l’autre : aucun noyau d’un seul pas ne lit les deux.</translation>
</message>
<message>
<source>A sum of branches often has a wider range than each of them. int8 has 255 steps for all of it, so the usual weights get fewer.</source>
<translation>Une somme de branches a souvent une plage plus large que chacune d'elles. int8 a 255 pas pour le tout, il en reste donc moins pour les poids habituels.</translation>
</message>
<message>
<source>A value for this input</source>
<translation>Une valeur pour cette entrée</translation>
</message>
<message>
<source>A weight is computed while the network runs</source>
<translation>Un poids est calculé pendant l’exécution</translation>
</message>
<message>
<source>A weight is made by an operator that is not evaluated</source>
<translation>Un poids vient d’un opérateur qui n’est pas évalué</translation>
</message>
<message>
<source>A&amp;ttributes</source>
<translation>A&amp;ttributs</translation>
</message>
<message>
<source>ACNet</source>
<translation>ACNet</translation>
</message>
<message>
<source>ACNet block</source>
<translation>bloc ACNet</translation>
</message>
<message>
<source>About Crease</source>
<translation>À propos de Crease</translation>
</message>
<message>
<source>Activation size</source>
<translation>Taille des activations</translation>
</message>
<message>
<source>Add</source>
<translation>Ajouter</translation>
</message>
<message>
<source>Add &amp;digits that come with Crease</source>
<translation>Ajouter les &amp;chiffres fournis avec Crease</translation>
</message>
<message>
<source>Add &amp;images…</source>
<translation>Ajouter des &amp;images…</translation>
</message>
<message>
<source>Add &amp;photographs that come with Crease</source>
<translation>Ajouter les &amp;photos fournies avec Crease</translation>
</message>
<message>
<source>Add a &amp;folder…</source>
<translation>Ajouter un &amp;dossier…</translation>
</message>
<message>
<source>Add a folder of images</source>
<translation>Ajouter un dossier d’images</translation>
</message>
<message>
<source>Add images</source>
<translation>Ajouter des images</translation>
</message>
<message>
<source>Add images or a folder of them</source>
<translation>Ajouter des images ou un dossier d’images</translation>
</message>
<message>
<source>Adding what two kernels give is the same as applying the sum of the kernels. The branches move in the same steps and give as many positions, for every size of the input.</source>
<translation>Additionner ce que donnent deux noyaux revient à appliquer leur somme. Les branches avancent du même pas et donnent autant de positions, quelle que soit la taille de l’entrée.</translation>
</message>
<message>
<source>All files (*)</source>
<translation>Tous les fichiers (*)</translation>
</message>
<message>
<source>All keys on one page</source>
<translation>Toutes les touches sur une page</translation>
</message>
<message>
<source>All of the graph from side to side</source>
<translation>Tout le graphe d’un bord à l’autre</translation>
</message>
<message>
<source>All pixels of a channel have the same factor.</source>
<translation>Tous les pixels d’un canal ont le même facteur.</translation>
</message>
<message>
<source>All settings of this page as they came</source>
<translation>Tous les réglages de cette page comme à l’origine</translation>
</message>
<message>
<source>An attribute changes what the operator computes</source>
<translation>Un attribut change ce que l’opérateur calcule</translation>
</message>
<message>
<source>An attribute comes from the enclosing function</source>
<translation>Un attribut vient de la fonction englobante</translation>
</message>
<message>
<source>An average over a window is a kernel of equal taps, each channel for itself.</source>
<translation>Une moyenne sur une fenêtre est un noyau d’éléments égaux, chaque canal pour soi.</translation>
</message>
<message>
<source>An average that leaves the padding out</source>
<translation>Une moyenne qui laisse le remplissage de côté</translation>
</message>
<message>
<source>An example</source>
<translation>Un exemple</translation>
</message>
<message>
<source>An operator of its own</source>
<translation>Un opérateur à part</translation>
</message>
<message>
<source>An operator that only moves elements stands between. Scaling channels before it is the same as scaling them after it, so it stays, and what follows is seen through it.</source>
<translation>Un opérateur qui ne fait que déplacer des éléments s’interpose. Mettre les canaux à l’échelle avant ou après revient au même ; il reste donc, et l’on regarde à travers lui.</translation>
</message>
<message>
<source>Another call of the function may bring another value.</source>
<translation>Un autre appel de la fonction peut apporter une autre valeur.</translation>
</message>
<message>
<source>Another call of the function may bring another weight.</source>
<translation>Un autre appel de la fonction peut apporter un autre poids.</translation>
</message>
<message>
<source>Another operator stands between</source>
<translation>Un autre opérateur s’interpose</translation>
</message>
<message>
<source>Arrays are what two versions of a model are compared on: --image takes them</source>
<translation>Les tableaux servent à comparer deux versions d’un modèle : --image les accepte</translation>
</message>
<message>
<source>Arrays, sounds and images (*.npy *.npz *.pb *.wav *.png *.jpg *.jpeg);;All files (*)</source>
<translation>Tableaux, sons et images (*.npy *.npz *.pb *.wav *.png *.jpg *.jpeg);;Tous les fichiers (*)</translation>
</message>
<message>
<source>Arrow keys</source>
<translation>Touches fléchées</translation>
</message>
<message>
<source>As below</source>
<translation>Comme ci-dessous</translation>
</message>
<message>
<source>As deployed</source>
<translation>Tel que déployé</translation>
</message>
<message>
<source>As deployed: %1</source>
<translation>Tel que déployé : %1</translation>
</message>
<message>
<source>As if it were not transparent</source>
<translation>Comme s’ils étaient opaques</translation>
</message>
<message>
<source>As it should be</source>
<translation>Comme il se doit</translation>
</message>
<message>
<source>As maps</source>
<translation>En cartes</translation>
</message>
<message>
<source>As opened</source>
<translation>Tel qu’ouvert</translation>
</message>
<message>
<source>As the &amp;model or a list beside the images says</source>
<translation>Comme le dit le &amp;modèle ou une liste à côté des images</translation>
</message>
<message>
<source>As the des&amp;ktop</source>
<translation>Comme le &amp;bureau</translation>
</message>
<message>
<source>As the desktop</source>
<translation>Comme le bureau</translation>
</message>
<message>
<source>Asks for</source>
<translation>Demande</translation>
</message>
<message>
<source>At inference mean and variance are constants, so the normalisation is one multiplication and one addition per channel, and a convolution is linear: scaling what it gives is the same as scaling its weights.</source>
<translation>À l’inférence, moyenne et variance sont constantes : la normalisation est une multiplication et une addition par canal, et une convolution est linéaire : mettre son résultat à l’échelle revient à mettre ses poids à l’échelle.</translation>
</message>
<message>
<source>At the border fewer elements are averaged, so the taps weigh more there than inside. A kernel weighs the same everywhere.</source>
<translation>Au bord, moins d’éléments entrent dans la moyenne, qui pèsent donc plus qu’à l’intérieur. Un noyau pèse partout pareil.</translation>
</message>
<message>
<source>Attention</source>
<translation>Attention</translation>
</message>
<message>
<source>Attributes</source>
<translation>Attributs</translation>
</message>
<message>
<source>Axis %1 of %2 is %3.</source>
<translation>L’axe %1 de %2 vaut %3.</translation>
</message>
<message>
<source>BGR</source>
<translation>BVR</translation>
</message>
<message>
<source>Back to the graph</source>
<translation>Retour au graphe</translation>
</message>
<message>
<source>Back to the graph (Esc)</source>
<translation>Retour au graphe (Échap)</translation>
</message>
<message>
<source>Back to the main graph</source>
<translation>Retour au graphe principal</translation>
</message>
<message>
<source>Back to the model as it was opened</source>
<translation>Retour au modèle tel qu’ouvert</translation>
</message>
<message>
<source>BatchNormalization has {} channels, its input {}</source>
<translation>BatchNormalization a {} canaux, son entrée {}</translation>
</message>
<message>
<source>BatchNormalization into {}</source>
<translation>BatchNormalization dans {}</translation>
</message>
<message>
<source>BatchNormalization works on axis 1, the channels have been moved to axis {}</source>
<translation>BatchNormalization agit sur l’axe 1, les canaux ont été déplacés à l’axe {}</translation>
</message>
<message>
<source>BatchNormalization works on axis 1, the linear layer's features are the last axis</source>
<translation>BatchNormalization agit sur l’axe 1, les caractéristiques de la couche linéaire sont au dernier axe</translation>
</message>
<message>
<source>BatchNormalization works on axis 1, where the channels before it are not alone</source>
<translation>BatchNormalization agit sur l’axe 1, où les canaux qui la précèdent ne sont pas seuls</translation>
</message>
<message>
<source>Before folding, exactly</source>
<translation>Avant le repli, exactement</translation>
</message>
<message>
<source>Before quantizing</source>
<translation>Avant de quantifier</translation>
</message>
<message>
<source>Behind a Flatten every pixel of a channel has a place of its own: the channel's factor is written for each.</source>
<translation>Après un Flatten, chaque pixel d’un canal a sa place : le facteur du canal est écrit pour chacun.</translation>
</message>
<message>
<source>Being measured…</source>
<translation>Mesure en cours…</translation>
</message>
<message>
<source>Bicubic, as Pillow</source>
<translation>Bicubique, comme Pillow</translation>
</message>
<message>
<source>Bilinear, as Pillow</source>
<translation>Bilinéaire, comme Pillow</translation>
</message>
<message>
<source>Black and white, as light or dark as the desktop</source>
<translation>Noir et blanc, clair ou sombre comme le bureau</translation>
</message>
<message>
<source>Block {} ({})</source>
<translation>Bloc {} ({})</translation>
</message>
<message>
<source>Book&amp;marks</source>
<translation>&amp;Signets</translation>
</message>
<message>
<source>Both are sums of products, and a sum of sums of products is one. That holds at the border as well, because either nothing is padded between them, or what is padded there is zero by itself.</source>
<translation>Les deux sont des sommes de produits, et une somme de sommes de produits en est une. Cela vaut aussi au bord, car rien n’est rempli entre eux, ou ce qui l’est y est nul de soi-même.</translation>
</message>
<message>
<source>Both models give identical outputs.</source>
<translation>Les deux modèles donnent des sorties identiques.</translation>
</message>
<message>
<source>Both versions are running. Esc stops them.</source>
<translation>Les deux versions tournent. Échap les arrête.</translation>
</message>
<message>
<source>Both versions are timed with each of these: numbers, with commas between them.</source>
<translation>Les deux versions sont chronométrées avec chacun de ceux-ci : des nombres séparés par des virgules.</translation>
</message>
<message>
<source>Bottleneck</source>
<translation>Goulot</translation>
</message>
<message>
<source>Break it</source>
<translation>Casser</translation>
</message>
<message>
<source>Broken</source>
<translation>Cassé</translation>
</message>
<message>
<source>Broken on purpose: what is chosen here is done to a copy. Nothing of it is in the document or can be saved.</source>
<translation>Cassé exprès : ce qui est choisi ici est fait à une copie. Rien n’en est dans le document ni ne peut être enregistré.</translation>
</message>
<message>
<source>By the engine's own clock, runtime fusion off</source>
<translation>À l’horloge du moteur, fusion du moteur désactivée</translation>
</message>
<message>
<source>Bytes read and written: small networks often wait for memory, not for arithmetic.</source>
<translation>Les octets lus et écrits : les petits réseaux attendent souvent la mémoire, non le calcul.</translation>
</message>
<message>
<source>C channels</source>
<translation>C canaux</translation>
</message>
<message>
<source>CSP concat</source>
<translation>concat CSP</translation>
</message>
<message>
<source>Caffe (BGR, means of ImageNet)</source>
<translation>Caffe (BGR, moyennes d’ImageNet)</translation>
</message>
<message>
<source>Cancel</source>
<translation>Annuler</translation>
</message>
<message>
<source>Cannot be judged on these inputs: rounding alone moves {} by {} %.</source>
<translation>Ne peut être jugé sur ces entrées : le seul arrondi déplace {} de {} %.</translation>
</message>
<message>
<source>Cannot be judged on these inputs: {} is nothing but rounding.</source>
<translation>Ne peut être jugé sur ces entrées : {} n’est qu’arrondi.</translation>
</message>
<message>
<source>Cannot fold: %1</source>
<translation>Ne se replie pas : %1</translation>
</message>
<message>
<source>Canvas</source>
<translation>Canevas</translation>
</message>
<message>
<source>Chains of convolutions and an average pool beside a 3x3 kernel, all of it one convolution.</source>
<translation>Des chaînes de convolutions et une moyenne à côté d’un noyau 3x3 : le tout est une seule convolution.</translation>
</message>
<message>
<source>Change what the model says of itself</source>
<translation>Modifier ce que le modèle dit de lui-même</translation>
</message>
<message>
<source>Channels</source>
<translation>Canaux</translation>
</message>
<message>
<source>Channels first (NCHW)</source>
<translation>Canaux d’abord (NCHW)</translation>
</message>
<message>
<source>Channels last (NHWC)</source>
<translation>Canaux à la fin (NHWC)</translation>
</message>
<message>
<source>Choose a mistake: the engine runs the network with it.</source>
<translation>Choisissez une erreur : le moteur exécute le réseau avec elle.</translation>
</message>
<message>
<source>Choose another name, or ask for it to be overwritten</source>
<translation>Choisissez un autre nom, ou demandez à le remplacer</translation>
</message>
<message>
<source>Choose another name, or leave it out</source>
<translation>Choisissez un autre nom, ou omettez-le</translation>
</message>
<message>
<source>Choose images to compare with</source>
<translation>Choisir les images à comparer</translation>
</message>
<message>
<source>Chosen on the left; the verdict above is about all of them</source>
<translation>Choisi à gauche ; le verdict ci-dessus porte sur tous</translation>
</message>
<message>
<source>Clear &amp;trace</source>
<translation>Effacer le &amp;tracé</translation>
</message>
<message>
<source>Click an element, or move with the arrow keys</source>
<translation>Cliquez un élément, ou déplacez-vous avec les flèches</translation>
</message>
<message>
<source>Click the minus to close, the name to select all</source>
<translation>Cliquez le moins pour refermer, le nom pour tout sélectionner</translation>
</message>
<message>
<source>Close</source>
<translation>Fermer</translation>
</message>
<message>
<source>Close all windows</source>
<translation>Fermer toutes les fenêtres</translation>
</message>
<message>
<source>Close every scope of this graph: the network in one look</source>
<translation>Refermer toutes les portées de ce graphe : le réseau d’un coup d’œil</translation>
</message>
<message>
<source>Close this model</source>
<translation>Fermer ce modèle</translation>
</message>
<message>
<source>Co&amp;mpare</source>
<translation>Co&amp;mparer</translation>
</message>
<message>
<source>Collapse &amp;all</source>
<translation>&amp;Tout refermer</translation>
</message>
<message>
<source>Colour edges by the bytes that flow along them</source>
<translation>Colorer les arêtes selon les octets qui y passent</translation>
</message>
<message>
<source>Colour nodes by multiply-accumulates</source>
<translation>Colorer les nœuds selon les multiplications-additions</translation>
</message>
<message>
<source>Colour nodes by their weights</source>
<translation>Colorer les nœuds selon leurs poids</translation>
</message>
<message>
<source>Colour nodes by what they do</source>
<translation>Colorer les nœuds selon ce qu’ils font</translation>
</message>
<message>
<source>Colours, engine, memory, what is remembered</source>
<translation>Couleurs, moteur, mémoire, ce qui est retenu</translation>
</message>
<message>
<source>Command: %1</source>
<translation>Commande : %1</translation>
</message>
<message>
<source>Compare</source>
<translation>Comparer</translation>
</message>
<message>
<source>Compare the model with a file to see here what differs between the two.</source>
<translation>Comparez le modèle à un fichier pour voir ici ce qui diffère.</translation>
</message>
<message>
<source>Compare the original with</source>
<translation>Comparer l’original à</translation>
</message>
<message>
<source>Compare the original with another file, such as what a converter made of it</source>
<translation>Comparer l’original à un autre fichier, par exemple celui d’un convertisseur</translation>
</message>
<message>
<source>Compare with a &amp;file…</source>
<translation>Comparer à un &amp;fichier…</translation>
</message>
<message>
<source>Comparing</source>
<translation>Comparaison</translation>
</message>
<message>
<source>Comparing every value</source>
<translation>Comparaison de chaque valeur</translation>
</message>
<message>
<source>Comparing with %1</source>
<translation>Comparaison avec %1</translation>
</message>
<message>
<source>Comparison</source>
<translation>Comparaison</translation>
</message>
<message>
<source>Computing constants</source>
<translation>Calcul des constantes</translation>
</message>
<message>
<source>Conv chain</source>
<translation>chaîne de Conv</translation>
</message>
<message>
<source>Convert it to ONNX first</source>
<translation>Convertissez-le d’abord en ONNX</translation>
</message>
<message>
<source>Convert it with onnxmltools</source>
<translation>Convertissez-le avec onnxmltools</translation>
</message>
<message>
<source>Convert it with paddle2onnx</source>
<translation>Convertissez-le avec paddle2onnx</translation>
</message>
<message>
<source>Convert it with tf2onnx</source>
<translation>Convertissez-le avec tf2onnx</translation>
</message>
<message>
<source>Convert it with tf2onnx --tflite</source>
<translation>Convertissez-le avec tf2onnx --tflite</translation>
</message>
<message>
<source>Convert the model with paddle2onnx</source>
<translation>Convertissez le modèle avec paddle2onnx</translation>
</message>
<message>
<source>Convert the model with tf2onnx</source>
<translation>Convertissez le modèle avec tf2onnx</translation>
</message>
<message>
<source>Convert the original model with tf2onnx</source>
<translation>Convertissez le modèle d’origine avec tf2onnx</translation>
</message>
<message>
<source>Copy %1 &amp;names</source>
<translation>Copier les %1 &amp;noms</translation>
</message>
<message>
<source>Copy &amp;name</source>
<translation>Copier le &amp;nom</translation>
</message>
<message>
<source>Copy &amp;names</source>
<translation>Copier les n&amp;oms</translation>
</message>
<message>
<source>Copy as &amp;LaTeX</source>
<translation>Copier en &amp;LaTeX</translation>
</message>
<message>
<source>Copy as &amp;MathML</source>
<translation>Copier en &amp;MathML</translation>
</message>
<message>
<source>Copy as &amp;text</source>
<translation>Copier en &amp;texte</translation>
</message>
<message>
<source>Copy p&amp;icture</source>
<translation>Copier l’&amp;image</translation>
</message>
<message>
<source>Copy the names of the selected nodes</source>
<translation>Copier les noms des nœuds sélectionnés</translation>
</message>
<message>
<source>Costs and weights</source>
<translation>Coûts et poids</translation>
</message>
<message>
<source>Counting the weights…</source>
<translation>Comptage des poids…</translation>
</message>
<message>
<source>Counting weights</source>
<translation>Comptage des poids</translation>
</message>
<message>
<source>Crease</source>
<translation>Crease</translation>
</message>
<message>
<source>Crease ended unexpectedly while %1 was open, %2 folded.</source>
<translation>Crease s’est arrêté inopinément alors que %1 était ouvert, %2 repliés.</translation>
</message>
<message>
<source>Ctrl+1 to Ctrl+9</source>
<translation>Ctrl+1 à Ctrl+9</translation>
</message>
<message>
<source>Ctrl+C copy names</source>
<translation>Ctrl+C copier les noms</translation>
</message>
<message>
<source>Ctrl+F find</source>
<translation>Ctrl+F rechercher</translation>
</message>
<message>
<source>Ctrl+O open</source>
<translation>Ctrl+O ouvrir</translation>
</message>
<message>
<source>Ctrl+R compares again</source>
<translation>Ctrl+R compare de nouveau</translation>
</message>
<message>
<source>Ctrl+Shift+F fold all</source>
<translation>Ctrl+Maj+F tout replier</translation>
</message>
<message>
<source>Ctrl+click, or Shift+click</source>
<translation>Ctrl+clic, ou Maj+clic</translation>
</message>
<message>
<source>Ctrl+drag</source>
<translation>Ctrl+glisser</translation>
</message>
<message>
<source>Ctrl+wheel, or pinch</source>
<translation>Ctrl+molette, ou pincer</translation>
</message>
<message>
<source>Cut out the middle</source>
<translation>Découper le milieu</translation>
</message>
<message>
<source>Cutting out the part</source>
<translation>Découpage de la partie</translation>
</message>
<message>
<source>D&amp;escription</source>
<translation>D&amp;escription</translation>
</message>
<message>
<source>DBB block</source>
<translation>bloc DBB</translation>
</message>
<message>
<source>DOS mode</source>
<translation>mode DOS</translation>
</message>
<message>
<source>Dark</source>
<translation>Sombre</translation>
</message>
<message>
<source>Dashed cells ({}) lie outside of the input and count as zero.</source>
<translation>Les cases en tirets ({}) sont hors de l’entrée et comptent pour zéro.</translation>
</message>
<message>
<source>Dense layer</source>
<translation>Couche dense</translation>
</message>
<message>
<source>Depthwise and pointwise blocks of up to four branches, with squeeze-and-excitation.</source>
<translation>Des blocs en profondeur et ponctuels à quatre branches au plus, avec squeeze-and-excitation.</translation>
</message>
<message>
<source>Details</source>
<translation>Détails</translation>
</message>
<message>
<source>Difference</source>
<translation>Différence</translation>
</message>
<message>
<source>Differences</source>
<translation>Différences</translation>
</message>
<message>
<source>Differences %1</source>
<translation>Différences %1</translation>
</message>
<message>
<source>Ding et al., ACNet, 2019 (arXiv:1908.03930)</source>
<translation>Ding et al., ACNet, 2019 (arXiv:1908.03930)</translation>
</message>
<message>
<source>Ding et al., Diverse Branch Block, 2021 (arXiv:2103.13425)</source>
<translation>Ding et al., Diverse Branch Block, 2021 (arXiv:2103.13425)</translation>
</message>
<message>
<source>Ding et al., RepLKNet, 2022 (arXiv:2203.06717)</source>
<translation>Ding et al., RepLKNet, 2022 (arXiv:2203.06717)</translation>
</message>
<message>
<source>Ding et al., RepVGG, 2021 (arXiv:2101.03697)</source>
<translation>Ding et al., RepVGG, 2021 (arXiv:2101.03697)</translation>
</message>
<message>
<source>Ding et al., UniRepLKNet, 2023 (arXiv:2311.15599)</source>
<translation>Ding et al., UniRepLKNet, 2023 (arXiv:2311.15599)</translation>
</message>
<message>
<source>Dismiss</source>
<translation>Fermer</translation>
</message>
<message>
<source>Dismiss this message (Esc)</source>
<translation>Fermer ce message (Échap)</translation>
</message>
<message>
<source>Diverse Branch Block</source>
<translation>Diverse Branch Block</translation>
</message>
<message>
<source>Double click: explain this step</source>
<translation>Double clic : expliquer cette étape</translation>
</message>
<message>
<source>Double-click to fold</source>
<translation>Double clic pour replier</translation>
</message>
<message>
<source>Double-click to look inside</source>
<translation>Double clic pour regarder dedans</translation>
</message>
<message>
<source>Double-click to open</source>
<translation>Double clic pour ouvrir</translation>
</message>
<message>
<source>Double-click to unfold</source>
<translation>Double clic pour déplier</translation>
</message>
<message>
<source>Download the file itself</source>
<translation>Téléchargez le fichier lui-même</translation>
</message>
<message>
<source>Draw the graph from left to right</source>
<translation>Dessiner le graphe de gauche à droite</translation>
</message>
<message>
<source>Drawing</source>
<translation>Dessin</translation>
</message>
<message>
<source>Drawing the picture</source>
<translation>Dessin de l’image</translation>
</message>
<message>
<source>Drawing…</source>
<translation>Dessin…</translation>
</message>
<message>
<source>E&amp;xpand all</source>
<translation>T&amp;out ouvrir</translation>
</message>
<message>
<source>E&amp;xplain</source>
<translation>E&amp;xpliquer</translation>
</message>
<message>
<source>E&amp;xplain…</source>
<translation>E&amp;xpliquer…</translation>
</message>
<message>
<source>E&amp;xtract a part…</source>
<translation>E&amp;xtraire une partie…</translation>
</message>
<message>
<source>E&amp;xtract from here to here…</source>
<translation>E&amp;xtraire d'ici à ici…</translation>
</message>
<message>
<source>ECBSR block</source>
<translation>bloc ECBSR</translation>
</message>
<message>
<source>Each of their processes may take {} and {}, and write {} into a file.</source>
<translation>Chacun de leurs processus peut prendre {} et {}, et écrire {} dans un fichier.</translation>
</message>
<message>
<source>Each output channel is computed for itself.</source>
<translation>Chaque canal de sortie est calculé pour soi.</translation>
</message>
<message>
<source>Each patch is read once, so cutting the image into patches and multiplying each by one matrix is a convolution whose stride is its size. It has the same weights and the same multiplications.</source>
<translation>Chaque carreau est lu une fois : découper l’image en carreaux et les multiplier par une matrice est une convolution dont le pas est leur taille. Mêmes poids, mêmes multiplications.</translation>
</message>
<message>
<source>Engine</source>
<translation>Moteur</translation>
</message>
<message>
<source>Engines fuse Conv and BatchNormalization by themselves when they may; then both versions would be the same program</source>
<translation>Les moteurs fusionnent d’eux-mêmes Conv et BatchNormalization quand ils le peuvent ; les deux versions seraient alors le même programme</translation>
</message>
<message>
<source>Engines give no values inside this graph</source>
<translation>Les moteurs ne donnent pas de valeurs dans ce graphe</translation>
</message>
<message>
<source>Engines give no values inside this graph.</source>
<translation>Les moteurs ne donnent pas de valeurs à l’intérieur de ce graphe.</translation>
</message>
<message>
<source>Enter fold</source>
<translation>Entrée replier</translation>
</message>
<message>
<source>Enter folds them</source>
<translation>Entrée les replie</translation>
</message>
<message>
<source>Enter, or double click</source>
<translation>Entrée, ou double clic</translation>
</message>
<message>
<source>Esc</source>
<translation>Échap</translation>
</message>
<message>
<source>Every output channel is multiplied by a constant: the rows of the kernel and the bias are.</source>
<translation>Chaque canal de sortie est multiplié par une constante : les lignes du noyau et le biais le sont.</translation>
</message>
<message>
<source>Every output channel is scaled by γ/√(σ² + ε) and shifted: the rows of the kernel take the scale, the bias takes the rest.</source>
<translation>Chaque canal de sortie est multiplié par γ/√(σ² + ε) et décalé : les lignes du noyau prennent l’échelle, le biais prend le reste.</translation>
</message>
<message>
<source>Expand the selected scope, or look into the selected node</source>
<translation>Ouvrir la portée choisie, ou regarder dans le nœud choisi</translation>
</message>
<message>
<source>ExpandNet block</source>
<translation>bloc ExpandNet</translation>
</message>
<message>
<source>Explanation</source>
<translation>Explication</translation>
</message>
<message>
<source>Export picture</source>
<translation>Exporter l’image</translation>
</message>
<message>
<source>Export the model in evaluation mode (model.eval()).</source>
<translation>Exportez le modèle en mode évaluation (model.eval()).</translation>
</message>
<message>
<source>Export the model in evaluation mode.</source>
<translation>Exportez le modèle en mode évaluation.</translation>
</message>
<message>
<source>Export the model with mxnet.onnx.export_model</source>
<translation>Exportez le modèle avec mxnet.onnx.export_model</translation>
</message>
<message>
<source>Export the model with optimum-cli export onnx</source>
<translation>Exportez le modèle avec optimum-cli export onnx</translation>
</message>
<message>
<source>Export the original model instead</source>
<translation>Exportez plutôt le modèle d’origine</translation>
</message>
<message>
<source>Export with explicit pads, or with a fixed size.</source>
<translation>Exportez avec un remplissage explicite, ou avec une taille fixe.</translation>
</message>
<message>
<source>Exporting the picture</source>
<translation>Export de l’image</translation>
</message>
<message>
<source>Extents do not tell channels apart: height may equal their number. It is followed axis by axis.</source>
<translation>Les dimensions ne désignent pas les canaux : la hauteur peut égaler leur nombre. On suit axe par axe.</translation>
</message>
<message>
<source>Extract a part</source>
<translation>Extraire une partie</translation>
</message>
<message>
<source>F&amp;it</source>
<translation>A&amp;juster</translation>
</message>
<message>
<source>F&amp;old</source>
<translation>&amp;Repli</translation>
</message>
<message>
<source>F&amp;ull screen</source>
<translation>&amp;Plein écran</translation>
</message>
<message>
<source>F1 help</source>
<translation>F1 aide</translation>
</message>
<message>
<source>Faster?</source>
<translation>Plus rapide ?</translation>
</message>
<message>
<source>Feature &amp;maps…</source>
<translation>&amp;Cartes de caractéristiques…</translation>
</message>
<message>
<source>Feature map of the site's output</source>
<translation>Carte de la sortie du site</translation>
</message>
<message>
<source>Feature maps</source>
<translation>Cartes de caractéristiques</translation>
</message>
<message>
<source>File for %1</source>
<translation>Fichier pour %1</translation>
</message>
<message>
<source>Files</source>
<translation>Fichiers</translation>
</message>
<message>
<source>Files that you open will be listed here.</source>
<translation>Les fichiers ouverts seront listés ici.</translation>
</message>
<message>
<source>File…</source>
<translation>Fichier…</translation>
</message>
<message>
<source>Fill on the right and &amp;below only</source>
<translation>Remplir à droite et en &amp;bas seulement</translation>
</message>
<message>
<source>Filter nodes</source>
<translation>Filtrer les nœuds</translation>
</message>
<message>
<source>Filter sites</source>
<translation>Filtrer les sites</translation>
</message>
<message>
<source>Find nodes</source>
<translation>Rechercher des nœuds</translation>
</message>
<message>
<source>Find nodes by name, operator or shape</source>
<translation>Rechercher des nœuds par nom, opérateur ou forme</translation>
</message>
<message>
<source>Find: conv 3x3 "stage2"</source>
<translation>Rechercher : conv 3x3 "stage2"</translation>
</message>
<message>
<source>Finding what folds</source>
<translation>Recherche de ce qui se replie</translation>
</message>
<message>
<source>Fit</source>
<translation>Ajuster</translation>
</message>
<message>
<source>Fit &amp;width</source>
<translation>Ajuster la &amp;largeur</translation>
</message>
<message>
<source>Fit and fill with grey</source>
<translation>Ajuster et remplir de gris</translation>
</message>
<message>
<source>Fo&amp;ld this site</source>
<translation>&amp;Replier ce site</translation>
</message>
<message>
<source>Fo&amp;lded only</source>
<translation>Seulement le &amp;replié</translation>
</message>
<message>
<source>Fold</source>
<translation>Replier</translation>
</message>
<message>
<source>Fold %1</source>
<translation>Replier %1</translation>
</message>
<message>
<source>Fold &amp;all</source>
<translation>&amp;Tout replier</translation>
</message>
<message>
<source>Fold &amp;all (%1)</source>
<translation>&amp;Tout replier (%1)</translation>
</message>
<message>
<source>Fold &amp;all that are shown</source>
<translation>&amp;Tout replier ce qui est affiché</translation>
</message>
<message>
<source>Fold &amp;up to here</source>
<translation>Replier &amp;jusqu’ici</translation>
</message>
<message>
<source>Fold again</source>
<translation>Replier de nouveau</translation>
</message>
<message>
<source>Fold all</source>
<translation>Tout replier</translation>
</message>
<message>
<source>Fold all %1</source>
<translation>Replier tous les %1</translation>
</message>
<message>
<source>Fold all of this &amp;kind</source>
<translation>Replier tous ceux de ce &amp;genre</translation>
</message>
<message>
<source>Fold all sites of the selected one's kind</source>
<translation>Replier tous les sites du genre de celui choisi</translation>
</message>
<message>
<source>Fold every site that is worth it</source>
<translation>Replier tous les sites qui en valent la peine</translation>
</message>
<message>
<source>Fold first, then quantize. What stands behind the layer can also go into the scales of its integers (--into-scales; Fold menu).</source>
<translation>Repliez d’abord, quantifiez ensuite. Ce qui suit la couche peut aussi aller dans les échelles de ses entiers (--into-scales ; menu Repli).</translation>
</message>
<message>
<source>Fold into int8 scales</source>
<translation>Replier dans les échelles int8</translation>
</message>
<message>
<source>Fold into the scales of &amp;int8 weights</source>
<translation>Replier dans les échelles des poids &amp;int8</translation>
</message>
<message>
<source>Fold the selected site</source>
<translation>Replier le site sélectionné</translation>
</message>
<message>
<source>Fold the selected site (Enter)</source>
<translation>Replier le site sélectionné (Entrée)</translation>
</message>
<message>
<source>Fold what the steps up to here have come to, and look at it on the canvas; undo takes it back.</source>
<translation>Replier ce à quoi les étapes ont mené jusqu’ici, et le regarder sur le dessin ; annuler revient en arrière.</translation>
</message>
<message>
<source>Folded</source>
<translation>Replié</translation>
</message>
<message>
<source>Folded: one operator</source>
<translation>Replié : un seul opérateur</translation>
</message>
<message>
<source>Folding</source>
<translation>Repli</translation>
</message>
<message>
<source>Folding changes this element by {}; rounding alone may move it by up to {}.</source>
<translation>Le repli change cet élément de {} ; l’arrondi seul peut le déplacer de {} au plus.</translation>
</message>
<message>
<source>Folding happens once, beforehand. A weight that depends on the input is another one for every picture.</source>
<translation>Le repli se fait une fois, d’avance. Un poids qui dépend de l’entrée change à chaque image.</translation>
</message>
<message>
<source>Folding makes the value between disappear, and whoever runs the network asks for it.</source>
<translation>Le repli fait disparaître la valeur intermédiaire, et qui exécute le réseau la demande.</translation>
</message>
<message>
<source>Folding makes the value between disappear: it would be computed no more. Another node still reads it. Computing it for that one alone as well would save nothing.</source>
<translation>Le repli fait disparaître la valeur intermédiaire : elle ne serait plus calculée. Un autre nœud la lit encore. La calculer pour lui seul n’économiserait rien.</translation>
</message>
<message>
<source>Folding rests on one law: f(a + b) = f(a) + f(b). An activation, a product of two computed values or a maximum breaks it, so what stands on its two sides cannot be put together.</source>
<translation>Le repli repose sur une loi : f(a + b) = f(a) + f(b). Une activation, un produit de deux valeurs calculées ou un maximum la rompt : ce qui est de part et d’autre ne peut être réuni.</translation>
</message>
<message>
<source>Folding would cost more than it saves</source>
<translation>Le repli coûterait plus qu’il n’économise</translation>
</message>
<message>
<source>Folding {}</source>
<translation>Repli de {}</translation>
</message>
<message>
<source>Formula: %1</source>
<translation>Formule : %1</translation>
</message>
<message>
<source>From the next start on</source>
<translation>À partir du prochain démarrage</translation>
</message>
<message>
<source>From the schemas of the onnx library.</source>
<translation>D’après les schémas de la bibliothèque onnx.</translation>
</message>
<message>
<source>GGML holds weights and no graph: export the original model instead</source>
<translation>GGML contient des poids et pas de graphe : exportez plutôt le modèle d’origine</translation>
</message>
<message>
<source>GGUF holds weights for llama.cpp and no graph: export the original model instead</source>
<translation>GGUF contient des poids pour llama.cpp et pas de graphe : exportez plutôt le modèle d’origine</translation>
</message>
<message>
<source>GIF images are not read</source>
<translation>les images GIF ne sont pas lues</translation>
</message>
<message>
<source>Give the branches the same stride.</source>
<translation>Donnez le même pas aux branches.</translation>
</message>
<message>
<source>Go on</source>
<translation>Continuer</translation>
</message>
<message>
<source>Go on with the tour</source>
<translation>Continuer la visite</translation>
</message>
<message>
<source>Going about</source>
<translation>Se déplacer</translation>
</message>
<message>
<source>Graph</source>
<translation>Graphe</translation>
</message>
<message>
<source>Grey</source>
<translation>Gris</translation>
</message>
<message>
<source>Grey, 0 to 1</source>
<translation>Gris, 0 à 1</translation>
</message>
<message>
<source>Here</source>
<translation>Ici</translation>
</message>
<message>
<source>High contrast</source>
<translation>Contraste élevé</translation>
</message>
<message>
<source>Histogram from %1 to %2</source>
<translation>Histogramme de %1 à %2</translation>
</message>
<message>
<source>History</source>
<translation>Historique</translation>
</message>
<message>
<source>How Crease is used, what folds and what does not</source>
<translation>Comment utiliser Crease, ce qui se replie et ce qui ne se replie pas</translation>
</message>
<message>
<source>How an image becomes the input</source>
<translation>Comment une image devient l’entrée</translation>
</message>
<message>
<source>How an image becomes this input: size, colours, scale, mean</source>
<translation>Comment une image devient cette entrée : taille, couleurs, échelle, moyenne</translation>
</message>
<message>
<source>How the times were taken</source>
<translation>Comment les temps ont été pris</translation>
</message>
<message>
<source>How times are taken</source>
<translation>Comment les temps sont pris</translation>
</message>
<message>
<source>Image</source>
<translation>Image</translation>
</message>
<message>
<source>ImageNet</source>
<translation>ImageNet</translation>
</message>
<message>
<source>ImageNet mean and deviation</source>
<translation>Moyenne et écart type d’ImageNet</translation>
</message>
<message>
<source>Images</source>
<translation>Images</translation>
</message>
<message>
<source>Images (*.png *.jpg *.jpeg *.bmp *.webp *.tif *.tiff *.ppm *.pgm);;All files (*)</source>
<translation>Images (*.png *.jpg *.jpeg *.bmp *.webp *.tif *.tiff *.ppm *.pgm);;Tous les fichiers (*)</translation>
</message>
<message>
<source>In columns, like te&amp;xt</source>
<translation>En colonnes, comme un te&amp;xte</translation>
</message>
<message>
<source>In numbers: the tap with a frame, or that is pointed at</source>
<translation>En nombres : l’élément encadré, ou pointé</translation>
</message>
<message>
<source>In symbols</source>
<translation>En symboles</translation>
</message>
<message>
<source>Inception block</source>
<translation>Bloc Inception</translation>
</message>
<message>
<source>Inline the function.</source>
<translation>Intégrez la fonction en ligne.</translation>
</message>
<message>
<source>Input</source>
<translation>Entrée</translation>
</message>
<message>
<source>Input channel</source>
<translation>Canal d’entrée</translation>
</message>
<message>
<source>Inputs</source>
<translation>Entrées</translation>
</message>
<message>
<source>Input…</source>
<translation>Entrée…</translation>
</message>
<message>
<source>Inspector</source>
<translation>Inspecteur</translation>
</message>
<message>
<source>Installing Crease again brings it back</source>
<translation>Réinstaller Crease la ramène</translation>
</message>
<message>
<source>Integer arithmetic wraps and truncates: scaling before is not scaling after.</source>
<translation>L’arithmétique entière déborde et tronque : échelle avant n’est pas échelle après.</translation>
</message>
<message>
<source>Inverted residual</source>
<translation>Résidu inversé</translation>
</message>
<message>
<source>Ioffe &amp; Szegedy, Batch Normalization, 2015 (arXiv:1502.03167)</source>
<translation>Ioffe &amp; Szegedy, Batch Normalization, 2015 (arXiv:1502.03167)</translation>
</message>
<message>
<source>Is the disk full?</source>
<translation>Le disque est-il plein ?</translation>
</message>
<message>
<source>It also needs of the model's inputs: %1.</source>
<translation>Elle a aussi besoin de ces entrées du modèle : %1.</translation>
</message>
<message>
<source>It bears a known name, but what it computes is not defined by ONNX.</source>
<translation>Son nom est connu, mais ce qu’il calcule n’est pas défini par ONNX.</translation>
</message>
<message>
<source>It does not fold</source>
<translation>Cela ne se replie pas</translation>
</message>
<message>
<source>It folds when the convolution pads nothing, when the shift is zero, when the padding is done before the shift (a Pad of its own), or when the border is filled with what the shift makes of zero (as DBB does).</source>
<translation>Cela se replie quand la convolution ne remplit rien, quand le décalage est nul, quand le remplissage précède le décalage (un Pad à part), ou quand le bord est rempli de ce que le décalage fait de zéro (comme DBB).</translation>
</message>
<message>
<source>It folds when the other reader goes, or when each reader can take the scale itself.</source>
<translation>Cela se replie quand l’autre lecteur disparaît, ou quand chaque lecteur peut prendre l’échelle lui-même.</translation>
</message>
<message>
<source>It has {}, counted from 0</source>
<translation>Il en a {}, comptés à partir de 0</translation>
</message>
<message>
<source>It is computed while the network runs.</source>
<translation>Il est calculé pendant l’exécution.</translation>
</message>
<message>
<source>It is folded up to here, or further; undo takes it back.</source>
<translation>C’est replié jusqu’ici, ou plus loin ; annuler revient en arrière.</translation>
</message>
<message>
<source>It moves every element of a channel along with its channel.</source>
<translation>Il déplace chaque élément d’un canal avec son canal.</translation>
</message>
<message>
<source>It reads {}</source>
<translation>Il lit {}</translation>
</message>
<message>
<source>It tried {}, and was kept from it</source>
<translation>Il a tenté {}, et en a été empêché</translation>
</message>
<message>
<source>It uses mean and variance of the batch that it gets. They are not constants: every batch has its own.</source>
<translation>Elle utilise moyenne et variance du lot reçu. Ce ne sont pas des constantes : chaque lot a les siennes.</translation>
</message>
<message>
<source>It was made from another file, often an ONNX model: open that one</source>
<translation>Il a été fait d’un autre fichier, souvent un modèle ONNX : ouvrez celui-là</translation>
</message>
<message>
<source>It was not written or copied completely</source>
<translation>Il n’a pas été écrit ou copié en entier</translation>
</message>
<message>
<source>It would be exact. But the folded kernel has more weights or needs more multiplications than the operators that it replaces.</source>
<translation>Ce serait exact. Mais le noyau replié a plus de poids ou demande plus de multiplications que les opérateurs remplacés.</translation>
</message>
<message>
<source>Its inputs are: {}</source>
<translation>Ses entrées sont : {}</translation>
</message>
<message>
<source>Its one tap lies at the offset {}: this branch pads first, and what follows takes that back.</source>
<translation>Son seul élément est au décalage {} : cette branche remplit d'abord, et la suite l'annule.</translation>
</message>
<message>
<source>Its other outputs are read, and would be gone.</source>
<translation>Ses autres sorties sont lues, et disparaîtraient.</translation>
</message>
<message>
<source>Its weight is laid out the other way round, [in, out, ...]: a scale of output channels goes along the second axis, group by group.</source>
<translation>Son poids est disposé à l’inverse, [in, out, ...] : une échelle des canaux de sortie suit le deuxième axe, groupe par groupe.</translation>
</message>
<message>
<source>Its weights are in {} beside it</source>
<translation>Ses poids sont dans {} à côté</translation>
</message>
<message>
<source>Keep short floats</source>
<translation>Garder les flottants courts</translation>
</message>
<message>
<source>Keras and TensorFlow (-1 to 1)</source>
<translation>Keras et TensorFlow (-1 à 1)</translation>
</message>
<message>
<source>Keys</source>
<translation>Touches</translation>
</message>
<message>
<source>LLVM bitcode</source>
<translation>code intermédiaire LLVM</translation>
</message>
<message>
<source>Larger…</source>
<translation>Agrandir…</translation>
</message>
<message>
<source>Largest difference of any element</source>
<translation>La plus grande différence d’un élément</translation>
</message>
<message>
<source>Largest file that it &amp;writes</source>
<translation>Plus &amp;grand fichier qu’il écrit</translation>
</message>
<message>
<source>Largest relative difference of %1 inputs, %2</source>
<translation>Plus grande différence relative de %1 entrées, %2</translation>
</message>
<message>
<source>Layer normalization</source>
<translation>Normalisation de couche</translation>
</message>
<message>
<source>LayerNorm affine{}</source>
<translation>affine de LayerNorm{}</translation>
</message>
<message>
<source>LayerScale</source>
<translation>LayerScale</translation>
</message>
<message>
<source>Leave inputs to the caller</source>
<translation>Laisser les entrées à l’appelant</translation>
</message>
<message>
<source>Leave int8 layers alone</source>
<translation>Laisser les couches int8 telles quelles</translation>
</message>
<message>
<source>Left as it was: %1</source>
<translation>Laissé tel quel : %1</translation>
</message>
<message>
<source>Left to &amp;right</source>
<translation>De gauche à &amp;droite</translation>
</message>
<message>
<source>Lesson</source>
<translation>Leçon</translation>
</message>
<message>
<source>Let a long network turn at the bottom, like text</source>
<translation>Un long réseau tourne en bas, comme un texte</translation>
</message>
<message>
<source>Let the drawing &amp;move to where it goes</source>
<translation>Laisser le dessin se &amp;déplacer</translation>
</message>
<message>
<source>Light</source>
<translation>Clair</translation>
</message>
<message>
<source>Linear chain</source>
<translation>chaîne de Linear</translation>
</message>
<message>
<source>Linear, as OpenCV</source>
<translation>Linéaire, comme OpenCV</translation>
</message>
<message>
<source>Lists (*.csv *.txt *.json);;All files (*)</source>
<translation>Listes (*.csv *.txt *.json);;Tous les fichiers (*)</translation>
</message>
<message>
<source>Lists (*.txt *.json *.names *.csv);;All files (*)</source>
<translation>Listes (*.txt *.json *.names *.csv);;Tous les fichiers (*)</translation>
</message>
<message>
<source>Load it in PyTorch and export it with torch.onnx.export</source>
<translation>Chargez-le dans PyTorch et exportez-le avec torch.onnx.export</translation>
</message>
<message>
<source>Load it with torch.export.load and export it with torch.onnx.export</source>
<translation>Chargez-le avec torch.export.load et exportez-le avec torch.onnx.export</translation>
</message>
<message>
<source>Load it with torch.jit.load and export it with torch.onnx.export</source>
<translation>Chargez-le avec torch.jit.load et exportez-le avec torch.onnx.export</translation>
</message>
<message>
<source>Longest &amp;step of it</source>
<translation>Sa plus longue &amp;étape</translation>
</message>
<message>
<source>Look into %1</source>
<translation>Regarder dans %1</translation>
</message>
<message>
<source>Looking at what lies between</source>
<translation>Recherche de ce qui se trouve entre les deux</translation>
</message>
<message>
<source>Looking for engines</source>
<translation>Recherche des moteurs</translation>
</message>
<message>
<source>Looking for engines…</source>
<translation>Recherche des moteurs…</translation>
</message>
<message>
<source>MACs</source>
<translation>MAC</translation>
</message>
<message>
<source>MACs per pixel</source>
<translation>MAC par pixel</translation>
</message>
<message>
<source>MLIR bytecode (StableHLO, for example)</source>
<translation>bytecode MLIR (StableHLO, par exemple)</translation>
</message>
<message>
<source>Main graph</source>
<translation>Graphe principal</translation>
</message>
<message>
<source>Main tool bar</source>
<translation>Barre d’outils principale</translation>
</message>
<message>
<source>Making feature maps</source>
<translation>Calcul des cartes de caractéristiques</translation>
</message>
<message>
<source>Manual</source>
<translation>Manuel</translation>
</message>
<message>
<source>Manual page</source>
<translation>Page du manuel</translation>
</message>
<message>
<source>MaxPool stands between, and whether a factor may pass a maximum depends on its sign</source>
<translation>MaxPool s’interpose, et qu’un facteur passe un maximum dépend de son signe</translation>
</message>
<message>
<source>Mean of what falls together</source>
<translation>Moyenne de ce qui se superpose</translation>
</message>
<message>
<source>Measure its &amp;time</source>
<translation>Mesurer son &amp;temps</translation>
</message>
<message>
<source>Memor&amp;y of the engine</source>
<translation>Mémo&amp;ire du moteur</translation>
</message>
<message>
<source>Message</source>
<translation>Message</translation>
</message>
<message>
<source>Metadata</source>
<translation>Métadonnées</translation>
</message>
<message>
<source>Mistakes</source>
<translation>Erreurs</translation>
</message>
<message>
<source>Mistakes that cannot be chosen</source>
<translation>Erreurs qu'on ne peut pas choisir</translation>
</message>
<message>
<source>MobileOne</source>
<translation>MobileOne</translation>
</message>
<message>
<source>MobileOne block</source>
<translation>bloc MobileOne</translation>
</message>
<message>
<source>Model &amp;properties…</source>
<translation>&amp;Propriétés du modèle…</translation>
</message>
<message>
<source>More than rounding explains for certain: {}</source>
<translation>Plus que l’arrondi n’explique à coup sûr : {}</translation>
</message>
<message>
<source>Motion</source>
<translation>Mouvement</translation>
</message>
<message>
<source>Multiply &amp;pixels by</source>
<translation>Multiplier les &amp;pixels par</translation>
</message>
<message>
<source>Multiply-accumulates for one input</source>
<translation>Multiplications-additions pour une entrée</translation>
</message>
<message>
<source>Multiply-accumulates for one position; the file does not say how many positions there are</source>
<translation>Multiplications-additions pour une position ; le fichier ne dit pas combien il y en a</translation>
</message>
<message>
<source>N next site</source>
<translation>N site suivant</translation>
</message>
<message>
<source>Name of a value</source>
<translation>Nom d'une valeur</translation>
</message>
<message>
<source>Name of the &amp;graph</source>
<translation>Nom du &amp;graphe</translation>
</message>
<message>
<source>Names</source>
<translation>Noms</translation>
</message>
<message>
<source>Names of the classes from a &amp;file…</source>
<translation>Noms des classes depuis un &amp;fichier…</translation>
</message>
<message>
<source>Names of the classes, one a line</source>
<translation>Noms des classes, un par ligne</translation>
</message>
<message>
<source>New here? A tour in five stops</source>
<translation>Nouveau ici ? Une visite en cinq étapes</translation>
</message>
<message>
<source>Next step (Right)</source>
<translation>Étape suivante (droite)</translation>
</message>
<message>
<source>No convolution and no linear layer stands before it or behind it.</source>
<translation>Aucune convolution ni couche linéaire ne la précède ou ne la suit.</translation>
</message>
<message>
<source>No engine</source>
<translation>Aucun moteur</translation>
</message>
<message>
<source>No fold of this model helps as deployed: ONNX Runtime does the same itself when it loads the model, or would lose an operator of its own.</source>
<translation>Aucun repli de ce modèle n’aide une fois déployé : ONNX Runtime fait de même en chargeant le modèle, ou y perdrait un de ses opérateurs.</translation>
</message>
<message>
<source>No images: random inputs are used. Drop images or a folder here.</source>
<translation>Pas d’images : des entrées aléatoires servent. Déposez ici des images ou un dossier.</translation>
</message>
<message>
<source>No model is open</source>
<translation>Aucun modèle ouvert</translation>
</message>
<message>
<source>No numbers: %1</source>
<translation>Pas de nombres : %1</translation>
</message>
<message>
<source>No site matches the filter.</source>
<translation>Aucun site ne correspond au filtre.</translation>
</message>
<message>
<source>No verdict is possible, because {}.</source>
<translation>Aucun verdict possible, car {}.</translation>
</message>
<message>
<source>Nodes</source>
<translation>Nœuds</translation>
</message>
<message>
<source>Nodes found</source>
<translation>Nœuds trouvés</translation>
</message>
<message>
<source>Not everything folded.</source>
<translation>Tout n’est pas replié.</translation>
</message>
<message>
<source>Not foldable</source>
<translation>Non repliables</translation>
</message>
<message>
<source>Not the same in both</source>
<translation>Pas pareil dans les deux</translation>
</message>
<message>
<source>Not worth it: %1</source>
<translation>N’en vaut pas la peine : %1</translation>
</message>
<message>
<source>Nothing changed but rounding: {}</source>
<translation>Rien n’a changé que l’arrondi : {}</translation>
</message>
<message>
<source>Nothing has to be done: both forms cost the same.</source>
<translation>Il n’y a rien à faire : les deux formes coûtent autant.</translation>
</message>
<message>
<source>Nothing in this model folds</source>
<translation>Rien dans ce modèle ne se replie</translation>
</message>
<message>
<source>Nothing in this model folds, and nothing comes close.</source>
<translation>Rien dans ce modèle ne se replie, et rien n’en est proche.</translation>
</message>
<message>
<source>Nothing in this model folds. It can be compared with another file: answers and times side by side.</source>
<translation>Rien dans ce modèle ne se replie. Il peut être comparé à un autre fichier : réponses et temps côte à côte.</translation>
</message>
<message>
<source>Nothing is changed yet.</source>
<translation>Rien n’est encore changé.</translation>
</message>
<message>
<source>Nothing is computed.</source>
<translation>Rien n’est calculé.</translation>
</message>
<message>
<source>Nothing is folded yet, so both versions are the same; fold a site and compare again.</source>
<translation>Rien n’est encore replié, les deux versions sont donc égales ; repliez un site et comparez de nouveau.</translation>
</message>
<message>
<source>Nothing is folded yet, so nothing differs; fold a site to see what it changes.</source>
<translation>Rien n’est encore replié, donc rien ne diffère ; repliez un site pour voir ce qui change.</translation>
</message>
<message>
<source>Nothing is folded yet: Enter folds the selected site, Ctrl+Shift+F all.</source>
<translation>Rien n’est encore replié : Entrée replie le site choisi, Ctrl+Maj+F tous.</translation>
</message>
<message>
<source>Nothing is left out at the border (the padding is counted, or there is none), so every window has as many elements.</source>
<translation>Rien n’est laissé au bord (le remplissage compte, ou il n’y en a pas) : chaque fenêtre a autant d’éléments.</translation>
</message>
<message>
<source>Nothing matches. Fewer words find more.</source>
<translation>Rien ne correspond. Moins de mots en trouvent plus.</translation>
</message>
<message>
<source>Nothing that is closed by itself has been reached yet.</source>
<translation>Rien qui soit complet en soi n’est encore atteint.</translation>
</message>
<message>
<source>Nothing to redo</source>
<translation>Rien à rétablir</translation>
</message>
<message>
<source>Nothing to trace: %1</source>
<translation>Rien à tracer : %1</translation>
</message>
<message>
<source>Nothing to undo</source>
<translation>Rien à annuler</translation>
</message>
<message>
<source>Nothing: in this network it cannot be folded exactly.</source>
<translation>Rien : dans ce réseau cela ne peut se replier exactement.</translation>
</message>
<message>
<source>NumPy arrays (*.npy)</source>
<translation>Tableaux NumPy (*.npy)</translation>
</message>
<message>
<source>NumPy has no type for {}</source>
<translation>NumPy n’a pas de type pour {}</translation>
</message>
<message>
<source>Numbers of the slice</source>
<translation>Nombres de la tranche</translation>
</message>
<message>
<source>Numbers…</source>
<translation>Nombres…</translation>
</message>
<message>
<source>O&amp;verlay</source>
<translation>S&amp;uperposition</translation>
</message>
<message>
<source>OK</source>
<translation>OK</translation>
</message>
<message>
<source>ONNX IR version</source>
<translation>Version IR d’ONNX</translation>
</message>
<message>
<source>ONNX Runtime</source>
<translation>ONNX Runtime</translation>
</message>
<message>
<source>ONNX Runtime computes the {} before it as one operator as long as {} behind it; once folded its nodes run one by one</source>
<translation>ONNX Runtime calcule {} avant lui comme un seul opérateur tant que {} derrière ; une fois replié, ses nœuds tournent un par un</translation>
</message>
<message>
<source>ONNX Runtime does this one itself when it loads the model</source>
<translation>ONNX Runtime fait celui-ci lui-même en chargeant le modèle</translation>
</message>
<message>
<source>ONNX Runtime wrote no profile</source>
<translation>ONNX Runtime n’a pas écrit de profil</translation>
</message>
<message>
<source>ONNX does not define this operator: only the runtime that it was made for knows what it computes.</source>
<translation>ONNX ne définit pas cet opérateur : seul le moteur pour lequel il a été fait sait ce qu’il calcule.</translation>
</message>
<message>
<source>ONNX does not say what it computes</source>
<translation>ONNX ne dit pas ce qu’il calcule</translation>
</message>
<message>
<source>ONNX model (*.onnx)</source>
<translation>Modèle ONNX (*.onnx)</translation>
</message>
<message>
<source>ONNX model, its weights in a file beside it (*.onnx)</source>
<translation>Modèle ONNX, ses poids dans un fichier voisin (*.onnx)</translation>
</message>
<message>
<source>ONNX models (*.onnx);;All files (*)</source>
<translation>Modèles ONNX (*.onnx);;Tous les fichiers (*)</translation>
</message>
<message>
<source>ONNX models and sessions (*.onnx *.crease);;All files (*)</source>
<translation>Modèles ONNX et sessions (*.onnx *.crease);;Tous les fichiers (*)</translation>
</message>
<message>
<source>Of all weights that are also inputs; a model that is saved has no such inputs any more</source>
<translation>De tous les poids qui sont aussi des entrées ; un modèle enregistré n’a plus ces entrées</translation>
</message>
<message>
<source>On black</source>
<translation>Sur noir</translation>
</message>
<message>
<source>On the command line, --map A={} names it.</source>
<translation>En ligne de commande, --map A={} le nomme.</translation>
</message>
<message>
<source>On the command line, --shape {}=1x16000 gives the extents of an input, and --input {}=FILE.npy or =NUMBER its values.</source>
<translation>En ligne de commande, --shape {}=1x16000 donne les étendues d’une entrée, et --input {}=FICHIER.npy ou =NOMBRE ses valeurs.</translation>
</message>
<message>
<source>On this file's own numbers: output channel {} of {} behind {}, on a small input of zeros. The framed pixels differ, by up to {}. Any other input is off by as much: what is wrong is the shift times the weights that lie in the padding.</source>
<translation>Sur les nombres de ce fichier : canal de sortie {} de {} derrière {}, sur une petite entrée de zéros. Les pixels encadrés diffèrent, jusqu’à {}. Toute autre entrée est faussée d’autant : ce qui est faux est le décalage multiplié par les poids qui tombent dans le remplissage.</translation>
</message>
<message>
<source>On white</source>
<translation>Sur blanc</translation>
</message>
<message>
<source>One PNG holds it at %1 % of its size; SVG and PDF keep every word readable.</source>
<translation>Un PNG le contient à %1 % de sa taille ; SVG et PDF gardent chaque mot lisible.</translation>
</message>
<message>
<source>One box for the scope around the selection</source>
<translation>Une boîte pour la portée autour de la sélection</translation>
</message>
<message>
<source>One channel, four pixels, and a constant that differs from pixel to pixel: no single bias adds it.</source>
<translation>Un canal, quatre pixels, et une constante qui change de pixel en pixel : aucun biais unique ne l’ajoute.</translation>
</message>
<message>
<source>One constant is still computed: %1 %2</source>
<translation>Une constante est encore calculée : %1 %2</translation>
</message>
<message>
<source>One dot for each run, a stroke at each median; “+3” at the right counts runs that were slower than the axis shows</source>
<translation>Un point par exécution, un trait à chaque médiane ; « +3 » à droite compte les exécutions plus lentes que l’axe ne le montre</translation>
</message>
<message>
<source>One element in the middle, and one at the border: there the window reaches into the padding, whose cells count as zero. Where a bias stood before that padding, folding would go wrong.</source>
<translation>Un élément au milieu et un au bord : là, la fenêtre entre dans le remplissage, dont les cases comptent pour zéro. Si un biais précédait ce remplissage, le repli serait faux.</translation>
</message>
<message>
<source>One element of the output, traced</source>
<translation>Un élément de la sortie, suivi pas à pas</translation>
</message>
<message>
<source>One element of the site's output, worked out twice: step by step through the operators as they are, and by the one folded kernel. The patch is the part of the input under its window.</source>
<translation>Un élément de la sortie du site, calculé deux fois : étape par étape par les opérateurs tels quels, et par le seul noyau replié. À gauche, la partie de l'entrée sous sa fenêtre.</translation>
</message>
<message>
<source>One holds input_0.pb, or folders such as test_data_set_0 that do</source>
<translation>Un tel dossier contient input_0.pb, ou des dossiers comme test_data_set_0 qui le contiennent</translation>
</message>
<message>
<source>One kernel runs over what another has made. Put together they are one larger kernel: every path from an input pixel through a middle channel counts once.</source>
<translation>Un noyau passe sur ce qu’un autre a fait. Ensemble ils sont un noyau plus grand : chaque chemin d’un pixel d’entrée par un canal intermédiaire compte une fois.</translation>
</message>
<message>
<source>One operator computes in one type. A Cast between rounds every value, or the branches are rounded differently.</source>
<translation>Un opérateur calcule dans un type. Un Cast intermédiaire arrondit chaque valeur, ou les branches sont arrondies autrement.</translation>
</message>
<message>
<source>One pixel, traced</source>
<translation>Un pixel, suivi</translation>
</message>
<message>
<source>One site was left as it was: %1</source>
<translation>Un site est resté tel quel : %1</translation>
</message>
<message>
<source>Only a part of the main graph can be a model of its own.</source>
<translation>Seule une partie du graphe principal peut devenir un modèle à part.</translation>
</message>
<message>
<source>Only folds that help as deployed: not those that ONNX Runtime does itself when it loads the model, nor those that take one of its own operators apart</source>
<translation>Seulement les replis utiles une fois déployés : ni ceux qu’ONNX Runtime fait lui-même au chargement, ni ceux qui défont un de ses opérateurs</translation>
</message>
<message>
<source>Only in %1</source>
<translation>Seulement dans %1</translation>
</message>
<message>
<source>Only in the original</source>
<translation>Seulement dans l’original</translation>
</message>
<message>
<source>Only nodes and values of the main graph can be renamed.</source>
<translation>Seuls les nœuds et les valeurs du graphe principal peuvent être renommés.</translation>
</message>
<message>
<source>Only some of the output channels are used: those rows of the kernel and their biases.</source>
<translation>Seuls certains canaux de sortie servent : ces lignes du noyau et leurs biais.</translation>
</message>
<message>
<source>Only the {} model has the output "{}"; it takes no part.</source>
<translation>Seul le {} modèle a la sortie « {} » ; elle ne participe pas.</translation>
</message>
<message>
<source>Open a &amp;model…</source>
<translation>Ouvrir un &amp;modèle…</translation>
</message>
<message>
<source>Open a closed scope, look into a node</source>
<translation>Ouvrir une portée fermée, regarder dans un nœud</translation>
</message>
<message>
<source>Open a model to see where it folds.</source>
<translation>Ouvrez un modèle pour voir où il se replie.</translation>
</message>
<message>
<source>Open an ONNX file (Ctrl+O)</source>
<translation>Ouvrir un fichier ONNX (Ctrl+O)</translation>
</message>
<message>
<source>Open an ONNX model</source>
<translation>Ouvrir un modèle ONNX</translation>
</message>
<message>
<source>Open every scope of this graph</source>
<translation>Ouvrir toutes les portées de ce graphe</translation>
</message>
<message>
<source>Open models</source>
<translation>Ouvrir des modèles</translation>
</message>
<message>
<source>Open recen&amp;t</source>
<translation>Ouvrir un récen&amp;t</translation>
</message>
<message>
<source>Open that file instead</source>
<translation>Ouvrez plutôt ce fichier</translation>
</message>
<message>
<source>Open the .onnx file itself</source>
<translation>Ouvrez le fichier .onnx lui-même</translation>
</message>
<message>
<source>Open, see, fold, explain and compare one of the samples.</source>
<translation>Ouvrir, voir, replier, expliquer et comparer un des exemples.</translation>
</message>
<message>
<source>OpenCV DNN</source>
<translation>OpenCV DNN</translation>
</message>
<message>
<source>Opening %1</source>
<translation>Ouverture de %1</translation>
</message>
<message>
<source>Operator</source>
<translation>Opérateur</translation>
</message>
<message>
<source>Operators on the same input whose output channels are put one after the other are one operator: their rows are, too.</source>
<translation>Des opérateurs sur la même entrée dont les canaux de sortie se suivent sont un seul opérateur : leurs lignes se suivent aussi.</translation>
</message>
<message>
<source>Ori&amp;ginal only</source>
<translation>Seulement l’ori&amp;ginal</translation>
</message>
<message>
<source>Original</source>
<translation>Original</translation>
</message>
<message>
<source>Original and folded side by side</source>
<translation>Original et replié côte à côte</translation>
</message>
<message>
<source>Original | %1</source>
<translation>Original | %1</translation>
</message>
<message>
<source>Original → the other</source>
<translation>Original → l’autre</translation>
</message>
<message>
<source>Other inputs may tell: images of the kind that the network was trained on.</source>
<translation>D’autres entrées peuvent trancher : des images du genre de celles de l’entraînement.</translation>
</message>
<message>
<source>Out of a subgraph</source>
<translation>Sortir d’un sous-graphe</translation>
</message>
<message>
<source>Out&amp;put</source>
<translation>S&amp;ortie</translation>
</message>
<message>
<source>Output channel</source>
<translation>Canal de sortie</translation>
</message>
<message>
<source>Output channel %1 at [%2]; a click on the map or the arrow keys choose another element.</source>
<translation>Canal de sortie %1 en [%2] ; un clic sur la carte ou les flèches choisissent un autre élément.</translation>
</message>
<message>
<source>Output channel {} reads {} here, so this kernel is zero for input channel {}.</source>
<translation>Le canal de sortie {} lit ici {}, ce noyau est donc nul pour le canal d’entrée {}.</translation>
</message>
<message>
<source>Output that is shown</source>
<translation>Sortie affichée</translation>
</message>
<message>
<source>Outputs</source>
<translation>Sorties</translation>
</message>
<message>
<source>Outputs: %1</source>
<translation>Sorties : %1</translation>
</message>
<message>
<source>P&amp;revious bookmark</source>
<translation>Signet précé&amp;dent</translation>
</message>
<message>
<source>Pad of mode '{}' brings in values from outside</source>
<translation>Un Pad de mode '{}' fait entrer des valeurs de l’extérieur</translation>
</message>
<message>
<source>Pad of mode '{}' repeats values instead of adding zeros</source>
<translation>Un Pad de mode '{}' répète des valeurs au lieu d’ajouter des zéros</translation>
</message>
<message>
<source>Pad that repeats</source>
<translation>Pad qui répète</translation>
</message>
<message>
<source>Pad with a number</source>
<translation>Pad avec un nombre</translation>
</message>
<message>
<source>Padding that makes the sizes equal for every input makes it fold; so does a file that states its sizes, where they agree.</source>
<translation>Un remplissage qui égalise les tailles pour toute entrée le fait se replier ; de même un fichier qui dit ses tailles, là où elles concordent.</translation>
</message>
<message>
<source>Padding twice is not padding once with the larger amount: the amounts add up.</source>
<translation>Remplir deux fois n’est pas remplir une fois du plus grand : les quantités s’ajoutent.</translation>
</message>
<message>
<source>Padding with zeros is what a convolution does at its border anyway.</source>
<translation>Remplir de zéros est ce qu’une convolution fait de toute façon au bord.</translation>
</message>
<message>
<source>Pages</source>
<translation>Pages</translation>
</message>
<message>
<source>Pages (*.html);;Tables (*.csv)</source>
<translation>Pages (*.html);;Tableaux (*.csv)</translation>
</message>
<message>
<source>Pan</source>
<translation>Déplacer</translation>
</message>
<message>
<source>Parameters</source>
<translation>Paramètres</translation>
</message>
<message>
<source>Part of %1</source>
<translation>Fait partie de %1</translation>
</message>
<message>
<source>Pause</source>
<translation>Pause</translation>
</message>
<message>
<source>Picture</source>
<translation>Image</translation>
</message>
<message>
<source>Picture saved as %1.</source>
<translation>Image enregistrée sous %1.</translation>
</message>
<message>
<source>Pictures (*.png *.svg *.pdf)</source>
<translation>Images (*.png *.svg *.pdf)</translation>
</message>
<message>
<source>Pictures are what two versions of a model are compared on</source>
<translation>Les images servent à comparer deux versions d’un modèle</translation>
</message>
<message>
<source>Pictures of the output</source>
<translation>Images de la sortie</translation>
</message>
<message>
<source>Place</source>
<translation>Place</translation>
</message>
<message>
<source>Place on axis %1</source>
<translation>Place sur l’axe %1</translation>
</message>
<message>
<source>Plain convolutions</source>
<translation>Convolutions simples</translation>
</message>
<message>
<source>Play</source>
<translation>Lecture</translation>
</message>
<message>
<source>Play or pause (Space)</source>
<translation>Lecture ou pause (Espace)</translation>
</message>
<message>
<source>Possible, not worth it</source>
<translation>Possible, sans intérêt</translation>
</message>
<message>
<source>Previous step (Left)</source>
<translation>Étape précédente (gauche)</translation>
</message>
<message>
<source>Producer, version, description and metadata</source>
<translation>Producteur, version, description et métadonnées</translation>
</message>
<message>
<source>Progress</source>
<translation>Progression</translation>
</message>
<message>
<source>Properties of %1</source>
<translation>Propriétés de %1</translation>
</message>
<message>
<source>Put the original nodes back (U)</source>
<translation>Remettre les nœuds d’origine (U)</translation>
</message>
<message>
<source>Put the selected site's nodes back</source>
<translation>Remettre les nœuds du site sélectionné</translation>
</message>
<message>
<source>PyTorch's exporter has folded each BatchNormalization it could; the branches are still there.</source>
<translation>L’exportateur de PyTorch a replié chaque BatchNormalization qu’il pouvait ; les branches sont encore là.</translation>
</message>
<message>
<source>QARepVGG block</source>
<translation>bloc QARepVGG</translation>
</message>
<message>
<source>Quantizing afterwards</source>
<translation>Quantifier ensuite</translation>
</message>
<message>
<source>RGB</source>
<translation>RVB</translation>
</message>
<message>
<source>Random numbers</source>
<translation>Nombres aléatoires</translation>
</message>
<message>
<source>Random numbers of %1</source>
<translation>Nombres aléatoires de %1</translation>
</message>
<message>
<source>Range of each channel</source>
<translation>Étendue de chaque canal</translation>
</message>
<message>
<source>Ratio of the medians, with its 95 % interval; above 1 the second one is faster</source>
<translation>Rapport des médianes, avec son intervalle à 95 % ; au-dessus de 1 le second est plus rapide</translation>
</message>
<message>
<source>Read the file again, and fold what is folded</source>
<translation>Relire le fichier, et replier ce qui l’était</translation>
</message>
<message>
<source>Reading %1 again</source>
<translation>Relecture de %1</translation>
</message>
<message>
<source>Reading a node</source>
<translation>Lecture d’un nœud</translation>
</message>
<message>
<source>Reading a weight</source>
<translation>Lecture d’un poids</translation>
</message>
<message>
<source>Reading images</source>
<translation>Lecture des images</translation>
</message>
<message>
<source>Reading kernels</source>
<translation>Lecture des noyaux</translation>
</message>
<message>
<source>Reading names</source>
<translation>Lecture des noms</translation>
</message>
<message>
<source>Reading scopes</source>
<translation>Lecture des portées</translation>
</message>
<message>
<source>Recent file 1 to 9</source>
<translation>Fichier récent 1 à 9</translation>
</message>
<message>
<source>Recent files</source>
<translation>Fichiers récents</translation>
</message>
<message>
<source>Recent files, bookmarks, inputs, places of windows and panels, and these settings</source>
<translation>Fichiers récents, signets, entrées, places des fenêtres et panneaux, et ces réglages</translation>
</message>
<message>
<source>Redo: %1 (Ctrl+Shift+Z)</source>
<translation>Rétablir : %1 (Ctrl+Maj+Z)</translation>
</message>
<message>
<source>Relative difference, %1</source>
<translation>Différence relative, %1</translation>
</message>
<message>
<source>Reload it; or put back what it was, if what is folded is still to be saved</source>
<translation>Rechargez-le ; ou remettez ce qui y était, si le repli doit encore être enregistré</translation>
</message>
<message>
<source>Remove</source>
<translation>Retirer</translation>
</message>
<message>
<source>Remove the bookmarks of this file</source>
<translation>Effacer les signets de ce fichier</translation>
</message>
<message>
<source>Rena&amp;me…</source>
<translation>Reno&amp;mmer…</translation>
</message>
<message>
<source>Rename</source>
<translation>Renommer</translation>
</message>
<message>
<source>Rename to %1</source>
<translation>Renommer en %1</translation>
</message>
<message>
<source>RepLK block</source>
<translation>bloc RepLK</translation>
</message>
<message>
<source>RepMixer block</source>
<translation>bloc RepMixer</translation>
</message>
<message>
<source>RepVGG</source>
<translation>RepVGG</translation>
</message>
<message>
<source>RepVGG block</source>
<translation>bloc RepVGG</translation>
</message>
<message>
<source>RepVGG block with alpha</source>
<translation>bloc RepVGG avec alpha</translation>
</message>
<message>
<source>RepVGG, exported the ordinary way</source>
<translation>RepVGG, exporté de la façon ordinaire</translation>
</message>
<message>
<source>RepVGG, folded wrongly</source>
<translation>RepVGG, mal replié</translation>
</message>
<message>
<source>Replace the original?</source>
<translation>Remplacer l’original ?</translation>
</message>
<message>
<source>Replace these nodes by one (Enter)</source>
<translation>Remplacer ces nœuds par un seul (Entrée)</translation>
</message>
<message>
<source>ResNet</source>
<translation>ResNet</translation>
</message>
<message>
<source>Residual block</source>
<translation>Bloc résiduel</translation>
</message>
<message>
<source>Residual blocks: the convolutions fold, the additions of a shortcut stay.</source>
<translation>Blocs résiduels : les convolutions se replient, les additions des raccourcis restent.</translation>
</message>
<message>
<source>Run "dvc pull" in its repository</source>
<translation>Lancez « dvc pull » dans son dépôt</translation>
</message>
<message>
<source>Run "git annex get" in its repository</source>
<translation>Lancez « git annex get » dans son dépôt</translation>
</message>
<message>
<source>Run "git lfs pull" in its repository</source>
<translation>Lancez « git lfs pull » dans son dépôt</translation>
</message>
<message>
<source>Run both versions (Ctrl+R)</source>
<translation>Exécuter les deux versions (Ctrl+R)</translation>
</message>
<message>
<source>Run both versions and colour nodes by the time they take</source>
<translation>Exécuter les deux versions et colorer les nœuds selon leur temps</translation>
</message>
<message>
<source>Run both versions and colour what differs between them</source>
<translation>Exécuter les deux versions et colorer ce qui diffère</translation>
</message>
<message>
<source>Run both versions and take the time of every node; the overlay shows all of them</source>
<translation>Exécuter les deux versions et prendre le temps de chaque nœud ; la superposition les montre tous</translation>
</message>
<message>
<source>Run images through both versions: same answers? faster?</source>
<translation>Passer des images par les deux versions : mêmes réponses ? plus rapide ?</translation>
</message>
<message>
<source>Run images through the original and another file</source>
<translation>Passer des images par l’original et un autre fichier</translation>
</message>
<message>
<source>Running %1</source>
<translation>Exécution de %1</translation>
</message>
<message>
<source>Running the broken network</source>
<translation>Exécution du réseau cassé</translation>
</message>
<message>
<source>Running the model for the lesson</source>
<translation>Exécution du modèle pour la leçon</translation>
</message>
<message>
<source>Running the models for %1…</source>
<translation>Exécution des modèles pour %1…</translation>
</message>
<message>
<source>Runtimes refuse it, so there is nothing that a fold could be equal to.</source>
<translation>Les moteurs le refusent : il n’y a rien à quoi un repli puisse être égal.</translation>
</message>
<message>
<source>S&amp;kip the tour</source>
<translation>&amp;Passer la visite</translation>
</message>
<message>
<source>Same answers? Faster?</source>
<translation>Mêmes réponses ? Plus rapide ?</translation>
</message>
<message>
<source>Same?</source>
<translation>Pareil ?</translation>
</message>
<message>
<source>Samples</source>
<translation>Exemples</translation>
</message>
<message>
<source>Save &amp;as…</source>
<translation>Enregistrer &amp;sous…</translation>
</message>
<message>
<source>Save it as a PNG</source>
<translation>Enregistrez-la en PNG</translation>
</message>
<message>
<source>Save it as a PNG of 16 bits</source>
<translation>Enregistrez-le en PNG de 16 bits</translation>
</message>
<message>
<source>Save one of them as a PNG</source>
<translation>Enregistrez-en une en PNG</translation>
</message>
<message>
<source>Save sessio&amp;n as…</source>
<translation>Enregistrer la sessio&amp;n sous…</translation>
</message>
<message>
<source>Save the &amp;report…</source>
<translation>Enregistrer le &amp;rapport…</translation>
</message>
<message>
<source>Save the arrays one by one (.npy) to compare on them</source>
<translation>Enregistrez les tableaux un par un (.npy) pour comparer dessus</translation>
</message>
<message>
<source>Save the folded model</source>
<translation>Enregistrer le modèle replié</translation>
</message>
<message>
<source>Save the folded model under a name</source>
<translation>Enregistrer le modèle replié sous un nom</translation>
</message>
<message>
<source>Save the folded model; the first time it asks where</source>
<translation>Enregistrer le modèle replié ; la première fois demande où</translation>
</message>
<message>
<source>Save the folded model?</source>
<translation>Enregistrer le modèle replié ?</translation>
</message>
<message>
<source>Save the part</source>
<translation>Enregistrer la partie</translation>
</message>
<message>
<source>Save the report</source>
<translation>Enregistrer le rapport</translation>
</message>
<message>
<source>Save the session</source>
<translation>Enregistrer la session</translation>
</message>
<message>
<source>Save weight</source>
<translation>Enregistrer le poids</translation>
</message>
<message>
<source>Saved as %1.</source>
<translation>Enregistré sous %1.</translation>
</message>
<message>
<source>Saving %1</source>
<translation>Enregistrement de %1</translation>
</message>
<message>
<source>Scales per channel pass it unchanged; nothing else does.</source>
<translation>Les échelles par canal le traversent telles quelles ; rien d’autre.</translation>
</message>
<message>
<source>Scaling an input channel and then weighting it is the same as weighting it with a scaled weight.</source>
<translation>Mettre un canal d’entrée à l’échelle puis le pondérer revient à le pondérer d’un poids mis à l’échelle.</translation>
</message>
<message>
<source>Scaling what a convolution gives is the same as scaling its weights and its bias.</source>
<translation>Mettre à l’échelle ce que donne une convolution revient à y mettre ses poids et son biais.</translation>
</message>
<message>
<source>ScatterND overwrites a part of the value</source>
<translation>ScatterND écrase une partie de la valeur</translation>
</message>
<message>
<source>Se&amp;ttings…</source>
<translation>Ré&amp;glages…</translation>
</message>
<message>
<source>Search the manual</source>
<translation>Chercher dans le manuel</translation>
</message>
<message>
<source>Seconds for each step while playing</source>
<translation>Secondes par étape pendant la lecture</translation>
</message>
<message>
<source>Select &amp;all nodes</source>
<translation>Sélectionner &amp;tous les nœuds</translation>
</message>
<message>
<source>Select a box</source>
<translation>Sélectionner un cadre</translation>
</message>
<message>
<source>Select a node to see what it is.</source>
<translation>Choisissez un nœud pour voir ce qu’il est.</translation>
</message>
<message>
<source>Select a site or a node to see what it is and what it becomes.

N goes to the next site, Enter folds it.</source>
<translation>Choisissez un site ou un nœud pour voir ce qu’il est et ce qu’il devient.

N va au site suivant, Entrée le replie.</translation>
</message>
<message>
<source>Select an operator to see what it makes.</source>
<translation>Sélectionnez un opérateur pour voir ce qu’il produit.</translation>
</message>
<message>
<source>Select one more, or one less</source>
<translation>En choisir un de plus, ou de moins</translation>
</message>
<message>
<source>Select the node that is to be renamed, or whose values are.</source>
<translation>Sélectionnez le nœud à renommer, ou dont les valeurs sont à renommer.</translation>
</message>
<message>
<source>Separable convolution</source>
<translation>Convolution séparable</translation>
</message>
<message>
<source>Sessions (*.crease)</source>
<translation>Sessions (*.crease)</translation>
</message>
<message>
<source>Sessions are written by File &gt; Save session as</source>
<translation>Les sessions s’écrivent par Fichier &gt; Enregistrer la session sous</translation>
</message>
<message>
<source>Set a bookmark at the selected node, or take it away</source>
<translation>Poser un signet au nœud choisi, ou l’ôter</translation>
</message>
<message>
<source>Settings</source>
<translation>Réglages</translation>
</message>
<message>
<source>Several nodes read the value</source>
<translation>Plusieurs nœuds lisent la valeur</translation>
</message>
<message>
<source>Shape</source>
<translation>Forme</translation>
</message>
<message>
<source>Shape information (value_info) in the file helps.</source>
<translation>Des informations de forme (value_info) dans le fichier aident.</translation>
</message>
<message>
<source>Shape of %1</source>
<translation>Forme de %1</translation>
</message>
<message>
<source>Shift+drag</source>
<translation>Maj+glisser</translation>
</message>
<message>
<source>Show each node's name instead of its attributes</source>
<translation>Montrer le nom de chaque nœud au lieu de ses attributs</translation>
</message>
<message>
<source>Show only the images whose answer changed; where it is no class, those whose outputs differ by more than rounding</source>
<translation>Seulement les images dont la réponse a changé ; sans classe, celles dont les sorties diffèrent plus que l’arrondi</translation>
</message>
<message>
<source>Show the fold</source>
<translation>Montrer le repli</translation>
</message>
<message>
<source>Show the folded model here again</source>
<translation>Montrer ici de nouveau le modèle replié</translation>
</message>
<message>
<source>Show the output as it is, map by map, whatever it may mean</source>
<translation>Montrer la sortie telle quelle, carte par carte, quel qu’en soit le sens</translation>
</message>
<message>
<source>Show the pictures in a window of their own</source>
<translation>Montrer les images dans une fenêtre à part</translation>
</message>
<message>
<source>Show the shapes that flow along the edges</source>
<translation>Montrer les formes qui passent par les arêtes</translation>
</message>
<message>
<source>Show the whole graph (Space)</source>
<translation>Montrer tout le graphe (Espace)</translation>
</message>
<message>
<source>Show what matters on each node</source>
<translation>Montrer l’essentiel sur chaque nœud</translation>
</message>
<message>
<source>Shown as: %1</source>
<translation>Montré comme : %1</translation>
</message>
<message>
<source>Shows when folding: %1</source>
<translation>Se verra au repli : %1</translation>
</message>
<message>
<source>Shows where a neural network folds, folds it with a click, and proves on real images that nothing changed but the speed.</source>
<translation>Montre où un réseau de neurones se replie, le replie d’un clic, et prouve sur de vraies images que seule la vitesse a changé.</translation>
</message>
<message>
<source>Shows where a neural network folds, folds it with a click, and proves on real images that nothing changed but the speed.

Crease sends nothing anywhere: no telemetry, no update check, no network at all.</source>
<translation>Montre où un réseau de neurones se replie, le replie d’un clic, et prouve sur de vraies images que seule la vitesse a changé.

Crease n’envoie rien nulle part : pas de télémétrie, pas de recherche de mises à jour, aucun réseau.</translation>
</message>
<message>
<source>Si&amp;ze of text</source>
<translation>Taille du te&amp;xte</translation>
</message>
<message>
<source>Since IR version 4 a weight that is listed as an input is a default that a caller may replace. A fold would build the default in and ignore what the caller brings.</source>
<translation>Depuis IR 4, un poids listé comme entrée est un défaut que l’appelant peut remplacer. Un repli figerait le défaut et ignorerait ce que l’appelant apporte.</translation>
</message>
<message>
<source>Sites</source>
<translation>Sites</translation>
</message>
<message>
<source>Sites %1</source>
<translation>Sites %1</translation>
</message>
<message>
<source>Sites, nodes, history</source>
<translation>Sites, nœuds, historique</translation>
</message>
<message>
<source>Six Conv + BatchNormalization + ReLU in a row: the fold everybody knows.</source>
<translation>Six Conv + BatchNormalization + ReLU à la suite : le repli que tout le monde connaît.</translation>
</message>
<message>
<source>Size of the folded weights: outputs down, inputs across. Click to choose.</source>
<translation>Taille des poids repliés : sorties vers le bas, entrées en travers. Cliquez pour choisir.</translation>
</message>
<message>
<source>Size of the weights by output and input channel</source>
<translation>Taille des poids par canal de sortie et d’entrée</translation>
</message>
<message>
<source>Sizes of a &amp;batch</source>
<translation>Tailles de &amp;lot</translation>
</message>
<message>
<source>Sizes of a batch and numbers of threads that times are taken with</source>
<translation>Tailles de lot et nombres de fils avec lesquels les temps sont pris</translation>
</message>
<message>
<source>Small networks that read handwritten digits, with images to try them on.</source>
<translation>De petits réseaux qui lisent des chiffres manuscrits, avec des images pour les essayer.</translation>
</message>
<message>
<source>Sort the channels</source>
<translation>Trier les canaux</translation>
</message>
<message>
<source>Sort the channels by size, or show them in order</source>
<translation>Trier les canaux par taille, ou les montrer dans l’ordre</translation>
</message>
<message>
<source>Space</source>
<translation>Espace</translation>
</message>
<message>
<source>Squeeze and excitation</source>
<translation>Squeeze-and-excitation</translation>
</message>
<message>
<source>Step</source>
<translation>Étape</translation>
</message>
<message>
<source>Step by step</source>
<translation>Pas à pas</translation>
</message>
<message>
<source>Step by step, on this site's own numbers (L)</source>
<translation>Pas à pas, sur les nombres de ce site (L)</translation>
</message>
<message>
<source>Steps</source>
<translation>Étapes</translation>
</message>
<message>
<source>Stop this work (Esc)</source>
<translation>Arrêter ce travail (Échap)</translation>
</message>
<message>
<source>Stop what is running, else close the side bar</source>
<translation>Arrêter ce qui tourne, sinon fermer le panneau</translation>
</message>
<message>
<source>Stopped as you asked; nothing has changed.</source>
<translation>Arrêté à votre demande ; rien n’a changé.</translation>
</message>
<message>
<source>Store &amp;constants</source>
<translation>Stocker les &amp;constantes</translation>
</message>
<message>
<source>Store constants</source>
<translation>Stocker les constantes</translation>
</message>
<message>
<source>Store what the file computes from constants, so that it need not be computed again</source>
<translation>Stocker ce que le fichier calcule de constantes, pour ne plus le recalculer</translation>
</message>
<message>
<source>Stretch to fit</source>
<translation>Étirer</translation>
</message>
<message>
<source>Strides that differ</source>
<translation>Des pas différents</translation>
</message>
<message>
<source>Subtract &amp;mean</source>
<translation>Soustraire la &amp;moyenne</translation>
</message>
<message>
<source>Such as: </source>
<translation>Par exemple : </translation>
</message>
<message>
<source>TMPDIR names one</source>
<translation>TMPDIR en nomme un</translation>
</message>
<message>
<source>Table</source>
<translation>Tableau</translation>
</message>
<message>
<source>Table, histogram, ranges and picture of this weight; save it as .npy</source>
<translation>Tableau, histogramme, étendues et image de ce poids ; l’enregistrer en .npy</translation>
</message>
<message>
<source>Take inputs for constants</source>
<translation>Prendre des entrées pour des constantes</translation>
</message>
<message>
<source>Take inputs with a &amp;default for constants</source>
<translation>&amp;Prendre les entrées par défaut pour des constantes</translation>
</message>
<message>
<source>Take photographs</source>
<translation>Prendre des photos</translation>
</message>
<message>
<source>Take the value off the outputs, if nobody needs it.</source>
<translation>Ôtez la valeur des sorties, si personne n’en a besoin.</translation>
</message>
<message>
<source>That was the tour. Save the folded network under a name of its own; the original stays as it is.</source>
<translation>C’était la visite. Enregistrez le réseau replié sous un nom à lui ; l’original reste tel quel.</translation>
</message>
<message>
<source>The &amp;right class of each image from a file…</source>
<translation>La classe &amp;juste de chaque image depuis un fichier…</translation>
</message>
<message>
<source>The Pad fills with something else than zero</source>
<translation>Le Pad remplit d’autre chose que de zéro</translation>
</message>
<message>
<source>The Pad repeats or mirrors values</source>
<translation>Le Pad répète ou reflète des valeurs</translation>
</message>
<message>
<source>The RepVGG sample folded by a converter that forgot one block's bias: compare it with the original.</source>
<translation>L’exemple RepVGG replié par un convertisseur qui a oublié le biais d’un bloc : à comparer avec l’original.</translation>
</message>
<message>
<source>The amount of padding is not known</source>
<translation>La quantité de remplissage n’est pas connue</translation>
</message>
<message>
<source>The average leaves the padding out</source>
<translation>La moyenne laisse le remplissage de côté</translation>
</message>
<message>
<source>The average over three neighbours of a row of threes. With the padding left out it is 3 everywhere; a kernel of thirds gives less at the border.</source>
<translation>La moyenne de trois voisins d’une rangée de trois. Sans compter le remplissage elle vaut 3 partout ; un noyau de tiers donne moins au bord.</translation>
</message>
<message>
<source>The bias is scaled as well. Forgetting it shifts the whole channel.</source>
<translation>Le biais est mis à l’échelle aussi. L’oublier décale tout le canal.</translation>
</message>
<message>
<source>The bias is selected as well.</source>
<translation>Le biais est choisi aussi.</translation>
</message>
<message>
<source>The bias of the first has to pass through the second: b′ = c + Σ V · b. And where the second pads and the first adds a bias, the border differs: then this may not be folded at all.</source>
<translation>Le biais du premier doit passer par le second : b′ = c + Σ V · b. Et où le second remplit et le premier ajoute un biais, le bord diffère : alors cela ne peut pas du tout se replier.</translation>
</message>
<message>
<source>The bias turns its sign as well.</source>
<translation>Le biais change aussi de signe.</translation>
</message>
<message>
<source>The body of an If, Loop or Scan reads the value by its name. Folding would make it disappear.</source>
<translation>Le corps d’un If, Loop ou Scan lit la valeur par son nom. Le repli la ferait disparaître.</translation>
</message>
<message>
<source>The border has been written by hand, with the bias of the value before it. That is what the padding would have become.</source>
<translation>Le bord a été écrit à la main, avec le biais de la valeur précédente. C’est ce que le remplissage serait devenu.</translation>
</message>
<message>
<source>The branch without a convolution is the one that conversions by hand leave out. Then the block loses its short cut, and all that lies behind it is wrong.</source>
<translation>La branche sans convolution est celle que les conversions à la main oublient. Le bloc perd alors son raccourci, et tout ce qui suit est faux.</translation>
</message>
<message>
<source>The branches give different sizes</source>
<translation>Les branches donnent des tailles différentes</translation>
</message>
<message>
<source>The branches move in different steps</source>
<translation>Les branches avancent de pas différents</translation>
</message>
<message>
<source>The branches read different values</source>
<translation>Les branches lisent des valeurs différentes</translation>
</message>
<message>
<source>The branches read the same input and are added. Their kernels are put onto one lattice, a smaller one at its place within the larger, with zeros around it, and are added tap by tap.</source>
<translation>Les branches lisent la même entrée et s’ajoutent. Leurs noyaux sont mis sur une même grille, le plus petit à sa place dans le plus grand, entouré de zéros, et ajoutés élément par élément.</translation>
</message>
<message>
<source>The channels do not fit</source>
<translation>Les canaux ne s’accordent pas</translation>
</message>
<message>
<source>The command line</source>
<translation>La ligne de commande</translation>
</message>
<message>
<source>The comparison did not end.</source>
<translation>La comparaison n’a pas pris fin.</translation>
</message>
<message>
<source>The comparison was stopped.</source>
<translation>La comparaison a été arrêtée.</translation>
</message>
<message>
<source>The constant is not one number per channel</source>
<translation>La constante n’est pas un nombre par canal</translation>
</message>
<message>
<source>The constant is the same for all pixels, so it can be added by the operator itself.</source>
<translation>La constante est la même pour tous les pixels, l’opérateur peut donc l’ajouter lui-même.</translation>
</message>
<message>
<source>The constant or kernel has another number of channels than the value, so one of them is spread over the others, and the result has another shape.</source>
<translation>La constante ou le noyau a un autre nombre de canaux que la valeur ; l’un est donc étendu à l’autre, et le résultat a une autre forme.</translation>
</message>
<message>
<source>The convolution pads with zeros what comes after the shift. Folded, the shift would become a bias, which adds at the border as much as inside: there the padding would count as shifted.</source>
<translation>La convolution remplit de zéros ce qui suit le décalage. Replié, le décalage deviendrait un biais, qui ajoute autant au bord qu’à l’intérieur : le remplissage y compterait comme décalé.</translation>
</message>
<message>
<source>The engine computes in the types of the file and rounds after every operation. As long as rounding explains the difference, it is none.</source>
<translation>Le moteur calcule dans les types du fichier et arrondit après chaque opération. Tant que l'arrondi explique la différence, ce n'en est pas une.</translation>
</message>
<message>
<source>The engine computes this site's values…</source>
<translation>Le moteur calcule les valeurs de ce site…</translation>
</message>
<message>
<source>The engine reported no times for this graph</source>
<translation>Le moteur n’a donné aucun temps pour ce graphe</translation>
</message>
<message>
<source>The engine runs the broken network…</source>
<translation>Le moteur exécute le réseau cassé…</translation>
</message>
<message>
<source>The engine that runs both models</source>
<translation>Le moteur qui exécute les deux modèles</translation>
</message>
<message>
<source>The engine that runs both models.</source>
<translation>Le moteur qui exécute les deux modèles.</translation>
</message>
<message>
<source>The engine tried {}, and was kept from it.</source>
<translation>Le moteur a tenté {}, et en a été empêché.</translation>
</message>
<message>
<source>The file is of IR version {}, which lists every weight as an input as well; they are treated as constants.</source>
<translation>Le fichier est d’IR {}, qui liste chaque poids aussi comme entrée ; ils sont traités comme des constantes.</translation>
</message>
<message>
<source>The file itself has the same name without "._"</source>
<translation>Le fichier lui-même porte le même nom sans « ._ »</translation>
</message>
<message>
<source>The file leaves open {}, which was found by trying: the engine refused the first guess ({}).</source>
<translation>Le fichier laisse ouvert {}, trouvé en essayant : le moteur a refusé la première supposition ({}).</translation>
</message>
<message>
<source>The file's inputs and outputs have to match the model's.</source>
<translation>Les entrées et sorties du fichier doivent correspondre à celles du modèle.</translation>
</message>
<message>
<source>The first that is there</source>
<translation>Le premier disponible</translation>
</message>
<message>
<source>The first value that differs by more than its own noise; %n before it are the same</source>
<translation>La première valeur qui diffère de plus que son propre bruit ; %n avant elle sont égales</translation>
</message>
<message>
<source>The first value that differs is %1.</source>
<translation>La première valeur qui diffère est %1.</translation>
</message>
<message>
<source>The first value that differs is this site's output: it starts here.</source>
<translation>La première valeur qui diffère est la sortie de ce site : cela commence ici.</translation>
</message>
<message>
<source>The folds of %1 have not been saved.</source>
<translation>Les replis de %1 n’ont pas été enregistrés.</translation>
</message>
<message>
<source>The framed element: %1, broken %2, a difference of %3.</source>
<translation>L’élément encadré : %1, cassé %2, différence %3.</translation>
</message>
<message>
<source>The input itself</source>
<translation>L’entrée elle-même</translation>
</message>
<message>
<source>The inputs are: {}</source>
<translation>Les entrées sont : {}</translation>
</message>
<message>
<source>The largest change of a folded weight or bias is %1 of the largest one.</source>
<translation>Le plus grand changement d’un poids ou biais replié est de %1 du plus grand.</translation>
</message>
<message>
<source>The last model</source>
<translation>Le dernier modèle</translation>
</message>
<message>
<source>The last window may hang over the edge</source>
<translation>La dernière fenêtre peut dépasser du bord</translation>
</message>
<message>
<source>The measurement was stopped; choose the overlay again to start it anew.</source>
<translation>La mesure a été arrêtée ; choisissez de nouveau la superposition pour la relancer.</translation>
</message>
<message>
<source>The model did not open.</source>
<translation>Le modèle ne s’est pas ouvert.</translation>
</message>
<message>
<source>The model has %1 outputs: which one is shown here and judged beside</source>
<translation>Le modèle a %1 sorties : celle montrée ici et jugée à côté</translation>
</message>
<message>
<source>The model uses operator set %1, which means the operator as set %2 defines it. Sets that define it: %3.</source>
<translation>Le modèle utilise le jeu %1, donc l’opérateur tel que le jeu %2 le définit. Jeux qui le définissent : %3.</translation>
</message>
<message>
<source>The model was not saved.</source>
<translation>Le modèle n’a pas été enregistré.</translation>
</message>
<message>
<source>The models cannot be compared: {}</source>
<translation>Les modèles ne peuvent être comparés : {}</translation>
</message>
<message>
<source>The models do not compute the same: {}</source>
<translation>Les modèles ne calculent pas la même chose : {}</translation>
</message>
<message>
<source>The models have no outputs.</source>
<translation>Les modèles n’ont pas de sorties.</translation>
</message>
<message>
<source>The network is too large to have its weights jittered: its noise is measured by its inputs alone.</source>
<translation>Le réseau est trop grand pour en agiter les poids : son bruit est mesuré par ses seules entrées.</translation>
</message>
<message>
<source>The network with one mistake in this fold, as converters have made them. A copy is changed, and the engine runs it and the original on your images.</source>
<translation>Le réseau avec une erreur dans ce repli, comme des convertisseurs en ont fait. Une copie est modifiée, et le moteur l'exécute ainsi que l'original sur vos images.</translation>
</message>
<message>
<source>The node breaks the rules of its operator</source>
<translation>Le nœud enfreint les règles de son opérateur</translation>
</message>
<message>
<source>The normalisation also gives its statistics</source>
<translation>La normalisation donne aussi ses statistiques</translation>
</message>
<message>
<source>The normalisation is in training mode</source>
<translation>La normalisation est en mode entraînement</translation>
</message>
<message>
<source>The normalisation treats each position by itself</source>
<translation>La normalisation traite chaque position à part</translation>
</message>
<message>
<source>The number of axes is not known</source>
<translation>Le nombre d’axes n’est pas connu</translation>
</message>
<message>
<source>The numbers are integers</source>
<translation>Les nombres sont des entiers</translation>
</message>
<message>
<source>The numbers are of different types</source>
<translation>Les nombres sont de types différents</translation>
</message>
<message>
<source>The operator has another number of parameters than channels. Runtimes refuse that as well.</source>
<translation>L’opérateur a un autre nombre de paramètres que de canaux. Les moteurs le refusent aussi.</translation>
</message>
<message>
<source>The operator is not ONNX's own</source>
<translation>L’opérateur n’est pas d’ONNX</translation>
</message>
<message>
<source>The operator reads the site's input. Its weights are where the folding starts.</source>
<translation>L’opérateur lit l’entrée du site. Le repli commence par ses poids.</translation>
</message>
<message>
<source>The operator spreads every input pixel over a window of the output. Its weights are where the folding starts.</source>
<translation>L’opérateur étale chaque pixel d’entrée sur une fenêtre de la sortie. Le repli commence par ses poids.</translation>
</message>
<message>
<source>The operators in between do not come to one kernel, or not to one that an operator of ONNX can hold.</source>
<translation>Les opérateurs intermédiaires ne font pas un noyau, ou pas un qu’un opérateur d’ONNX puisse porter.</translation>
</message>
<message>
<source>The operators of this site, and which of them have become one kernel</source>
<translation>Les opérateurs de ce site, et lesquels sont devenus un seul noyau</translation>
</message>
<message>
<source>The order of the elements (channels first or last) decides whose factor goes where.</source>
<translation>L’ordre des éléments (canaux d’abord ou à la fin) décide où va le facteur de qui.</translation>
</message>
<message>
<source>The order of the rows is that of the parts.</source>
<translation>L’ordre des lignes est celui des parties.</translation>
</message>
<message>
<source>The original and the folded version run on these inputs, and their answers and times are set side by side.</source>
<translation>L’original et la version repliée tournent sur ces entrées, réponses et temps côte à côte.</translation>
</message>
<message>
<source>The original file is untouched either way.</source>
<translation>Le fichier d’origine reste intact dans les deux cas.</translation>
</message>
<message>
<source>The other file is shown as a whole only</source>
<translation>L’autre fichier n’est montré qu’en entier</translation>
</message>
<message>
<source>The padding depends on a size that is not stated</source>
<translation>Le remplissage dépend d’une taille qui n’est pas dite</translation>
</message>
<message>
<source>The padding reaches over a shift</source>
<translation>Le remplissage déborde sur un décalage</translation>
</message>
<message>
<source>The picture is on the clipboard.</source>
<translation>L’image est dans le presse-papiers.</translation>
</message>
<message>
<source>The range of every output channel, on one scale</source>
<translation>L’étendue de chaque canal de sortie, sur une même graduation</translation>
</message>
<message>
<source>The report is in %1.</source>
<translation>Le rapport est dans %1.</translation>
</message>
<message>
<source>The right class of each image: lines of "file,class"</source>
<translation>La classe juste de chaque image : lignes « fichier,classe »</translation>
</message>
<message>
<source>The same from a terminal:</source>
<translation>La même chose dans un terminal :</translation>
</message>
<message>
<source>The same patch under each branch, with what follows it up to the sum:</source>
<translation>Le même carré sous chaque branche, avec ce qui la suit jusqu’à la somme :</translation>
</message>
<message>
<source>The samples are not installed.</source>
<translation>Les exemples ne sont pas installés.</translation>
</message>
<message>
<source>The scale would have to go into every part, and one of them cannot take it.</source>
<translation>L’échelle devrait entrer dans chaque partie, et l’une d’elles ne peut la prendre.</translation>
</message>
<message>
<source>The scale would have to go into every reader, and one of them cannot take it.</source>
<translation>L’échelle devrait entrer dans chaque lecteur, et l’un d’eux ne peut la prendre.</translation>
</message>
<message>
<source>The second model computes in {} and the first in {}, so the noise is the second one's.</source>
<translation>Le second modèle calcule en {} et le premier en {}, le bruit est donc celui du second.</translation>
</message>
<message>
<source>The second model does not take the first one's inputs: {}</source>
<translation>Le second modèle ne prend pas les entrées du premier : {}</translation>
</message>
<message>
<source>The second model's input "{}" gets the first one's, {}.</source>
<translation>L’entrée « {} » du second modèle reçoit celle du premier, {}.</translation>
</message>
<message>
<source>The selected node and its values, under other names</source>
<translation>Le nœud sélectionné et ses valeurs, sous d'autres noms</translation>
</message>
<message>
<source>The session is saved as %1.</source>
<translation>La session est enregistrée sous %1.</translation>
</message>
<message>
<source>The site did not fold.</source>
<translation>Le site ne s’est pas replié.</translation>
</message>
<message>
<source>The smallest and the largest, such as 0:30000</source>
<translation>Le plus petit et le plus grand, comme 0:30000</translation>
</message>
<message>
<source>The sum of two values of different sizes is no sum of kernels: their places do not meet for every size of the input.</source>
<translation>La somme de deux valeurs de tailles différentes n’est pas une somme de noyaux : leurs places ne se rencontrent pas pour toute taille d’entrée.</translation>
</message>
<message>
<source>The sum runs over {} channels between the two kernels; of those, channel {} is drawn.</source>
<translation>La somme porte sur {} canaux entre les deux noyaux ; de ceux-ci, le canal {} est dessiné.</translation>
</message>
<message>
<source>The taps keep their numbers and read elsewhere: padding moves them outward, cropping inward.</source>
<translation>Les éléments gardent leurs nombres et lisent ailleurs : le remplissage les pousse dehors, le rognage dedans.</translation>
</message>
<message>
<source>The times were not measured.</source>
<translation>Les temps n’ont pas été mesurés.</translation>
</message>
<message>
<source>The type is not known</source>
<translation>Le type n’est pas connu</translation>
</message>
<message>
<source>The value between is an output of the network</source>
<translation>La valeur intermédiaire est une sortie du réseau</translation>
</message>
<message>
<source>The value between is read by another node</source>
<translation>La valeur intermédiaire est lue par un autre nœud</translation>
</message>
<message>
<source>The value between is read inside a body</source>
<translation>La valeur intermédiaire est lue dans un corps</translation>
</message>
<message>
<source>The value is handed on as it is.</source>
<translation>La valeur est transmise telle quelle.</translation>
</message>
<message>
<source>The value is put together from several parts</source>
<translation>La valeur est assemblée de plusieurs parties</translation>
</message>
<message>
<source>The value is subtracted: kernel and bias turn their sign.</source>
<translation>La valeur est soustraite : noyau et biais changent de signe.</translation>
</message>
<message>
<source>The value that this output is made from: it shows what a Softmax or a selection hides</source>
<translation>La valeur dont cette sortie est faite : elle montre ce qu’un Softmax ou une sélection cache</translation>
</message>
<message>
<source>The verdict, the feature map, the answers. Some mistakes change every answer, others hardly one: that is why all numbers are compared, and not the answers alone.</source>
<translation>Le verdict, la carte de caractéristiques, les réponses. Certaines erreurs changent toutes les réponses, d'autres presque aucune : c'est pourquoi on compare tous les nombres, et pas les réponses seules.</translation>
</message>
<message>
<source>The weight follows from constants alone, but through an operator whose result is not known beforehand to the last digit.</source>
<translation>Le poids ne suit que de constantes, mais par un opérateur dont le résultat n’est pas connu d’avance au dernier chiffre près.</translation>
</message>
<message>
<source>The weight has no elements.</source>
<translation>Le poids n’a pas d’éléments.</translation>
</message>
<message>
<source>The weight is also an input</source>
<translation>Le poids est aussi une entrée</translation>
</message>
<message>
<source>The weight is an argument of a function</source>
<translation>Le poids est un argument d’une fonction</translation>
</message>
<message>
<source>The weights are quantized</source>
<translation>Les poids sont quantifiés</translation>
</message>
<message>
<source>The weights are too many to be counted here.</source>
<translation>Les poids sont trop nombreux pour être comptés ici.</translation>
</message>
<message>
<source>The weights are wrong all the same: on these images what comes after hides it.</source>
<translation>Les poids sont faux malgré tout : sur ces images, ce qui suit le cache.</translation>
</message>
<message>
<source>The weights, and how many there are of each size (height: the root of their number)</source>
<translation>Les poids, et combien il y en a de chaque grandeur (hauteur : la racine de leur nombre)</translation>
</message>
<message>
<source>The welcome page</source>
<translation>La page d’accueil</translation>
</message>
<message>
<source>The whole graph as PNG, SVG or PDF</source>
<translation>Tout le graphe en PNG, SVG ou PDF</translation>
</message>
<message>
<source>The whole graph to the clipboard</source>
<translation>Tout le graphe dans le presse-papiers</translation>
</message>
<message>
<source>The {} "{}" is paired with the second model's "{}" {}.</source>
<translation>Appariement : {} « {} » avec « {} » du second modèle, {}.</translation>
</message>
<message>
<source>The {} model's output "{}" has NaN or infinity where {} records none, or the other way round.</source>
<translation>Dans le {} modèle, la sortie « {} » a NaN ou l’infini où {} n’en enregistre pas, ou l’inverse.</translation>
</message>
<message>
<source>The {} model's output "{}" is not like the one recorded in {}: {}.</source>
<translation>Dans le {} modèle, la sortie « {} » n’est pas comme celle enregistrée dans {} : {}.</translation>
</message>
<message>
<source>The {} model's outputs are within {} of the largest value of those recorded in {}.</source>
<translation>Dans le {} modèle, les sorties sont à moins de {} de la plus grande valeur de celles enregistrées dans {}.</translation>
</message>
<message>
<source>Their sum {}, the bias {}: together {}.</source>
<translation>Leur somme {}, le biais {} : en tout {}.</translation>
</message>
<message>
<source>Their sum {}, the other {} input channels {}, the bias {}: together {}.</source>
<translation>Leur somme {}, les {} autres canaux d’entrée {}, le biais {} : en tout {}.</translation>
</message>
<message>
<source>There are no channels</source>
<translation>Il n’y a pas de canaux</translation>
</message>
<message>
<source>There are no images in what was given.</source>
<translation>Il n’y a pas d’images dans ce qui a été donné.</translation>
</message>
<message>
<source>There is no drawing yet.</source>
<translation>Il n’y a pas encore de dessin.</translation>
</message>
<message>
<source>There is no layer to fold into</source>
<translation>Il n’y a pas de couche où replier</translation>
</message>
<message>
<source>These inputs show nothing: {} is the same number everywhere, whatever goes in.</source>
<translation>Ces entrées ne montrent rien : {} est partout le même nombre, quoi qu’on y mette.</translation>
</message>
<message>
<source>They are stored as integers with a scale. Folding would unpack them, and make the file four times as large and slower.</source>
<translation>Ils sont stockés en entiers avec une échelle. Le repli les déballerait, et rendrait le fichier quatre fois plus grand et plus lent.</translation>
</message>
<message>
<source>This branch has no convolution: its normalisation reads the block's input itself. The input is written as a 1x1 kernel that hands each channel on (1 where output and input channel are the same, else 0), and the normalisation scales that.</source>
<translation>Cette branche n’a pas de convolution : sa normalisation lit l’entrée même du bloc. L’entrée s’écrit comme un noyau 1x1 qui transmet chaque canal (1 où canal d’entrée et de sortie sont le même, sinon 0), et la normalisation le met à l’échelle.</translation>
</message>
<message>
<source>This graph has no nodes</source>
<translation>Ce graphe n’a pas de nœuds</translation>
</message>
<message>
<source>This image was not part of the last comparison.</source>
<translation>Cette image ne faisait pas partie de la dernière comparaison.</translation>
</message>
<message>
<source>This model has no input that takes an image.</source>
<translation>Ce modèle n’a aucune entrée qui prenne une image.</translation>
</message>
<message>
<source>This model takes no images: it is compared on random inputs.</source>
<translation>Ce modèle ne prend pas d’images : il est comparé sur des entrées aléatoires.</translation>
</message>
<message>
<source>This node and its values, under other names (F2)</source>
<translation>Ce nœud et ses valeurs, sous d'autres noms (F2)</translation>
</message>
<message>
<source>This node is folded away; unfold its site to rename it.</source>
<translation>Ce nœud a disparu par repliage ; dépliez son site pour le renommer.</translation>
</message>
<message>
<source>This page knows sets up to %1: a newer one may have changed it again.</source>
<translation>Cette page connaît les jeux jusqu’à %1 : un plus récent peut l’avoir encore changé.</translation>
</message>
<message>
<source>This part makes other output channels than the chosen one; channel {} of its own is shown.</source>
<translation>Cette partie fait d’autres canaux de sortie que celui choisi ; son canal {} est montré.</translation>
</message>
<message>
<source>This site does not react to it: %1.</source>
<translation>Ce site n’y réagit pas : %1.</translation>
</message>
<message>
<source>This step</source>
<translation>Cette étape</translation>
</message>
<message>
<source>Three photographs that come with Crease</source>
<translation>Trois photos fournies avec Crease</translation>
</message>
<message>
<source>Time per node, %1, runtime fusion off</source>
<translation>Temps par nœud, %1, fusion du moteur désactivée</translation>
</message>
<message>
<source>Times: %1 median %2, %3 median %4</source>
<translation>Temps : %1 médiane %2, %3 médiane %4</translation>
</message>
<message>
<source>Times…</source>
<translation>Temps…</translation>
</message>
<message>
<source>Timing every node</source>
<translation>Chronométrage de chaque nœud</translation>
</message>
<message>
<source>Tour</source>
<translation>Visite</translation>
</message>
<message>
<source>Trace &amp;downstream</source>
<translation>Tracer vers l’av&amp;al</translation>
</message>
<message>
<source>Trace u&amp;pstream</source>
<translation>Tracer vers l’a&amp;mont</translation>
</message>
<message>
<source>Tracing an element</source>
<translation>Suivi d’un élément</translation>
</message>
<message>
<source>Transformer block</source>
<translation>Bloc Transformer</translation>
</message>
<message>
<source>Turn as E&amp;XIF says it was held</source>
<translation>Tourner selon l’E&amp;XIF</translation>
</message>
<message>
<source>Turn it into a binary file with the onnx package (onnx.load, onnx.save)</source>
<translation>Faites-en un fichier binaire avec le paquet onnx (onnx.load, onnx.save)</translation>
</message>
<message>
<source>Two-layer perceptron</source>
<translation>Perceptron à deux couches</translation>
</message>
<message>
<source>U unfold</source>
<translation>U déplier</translation>
</message>
<message>
<source>Undo: %1 (Ctrl+Z)</source>
<translation>Annuler : %1 (Ctrl+Z)</translation>
</message>
<message>
<source>Unfold %1</source>
<translation>Déplier %1</translation>
</message>
<message>
<source>Unfold a&amp;ll</source>
<translation>Tout dép&amp;lier</translation>
</message>
<message>
<source>Unfold all</source>
<translation>Tout déplier</translation>
</message>
<message>
<source>Unpack it and convert it with tf2onnx</source>
<translation>Décompressez-le et convertissez-le avec tf2onnx</translation>
</message>
<message>
<source>Unpack it first</source>
<translation>Décompressez-le d’abord</translation>
</message>
<message>
<source>Value of %1</source>
<translation>Valeur de %1</translation>
</message>
<message>
<source>Value or file</source>
<translation>Valeur ou fichier</translation>
</message>
<message>
<source>Value to add: %1</source>
<translation>Valeur à ajouter : %1</translation>
</message>
<message>
<source>Vasu et al., MobileOne, 2022 (arXiv:2206.04040)</source>
<translation>Vasu et al., MobileOne, 2022 (arXiv:2206.04040)</translation>
</message>
<message>
<source>Verdict, pictures, reasons, curves and times of the comparison as one page, or its figures as a table</source>
<translation>Verdict, images, raisons, courbes et temps de la comparaison en une page, ou ses chiffres en un tableau</translation>
</message>
<message>
<source>Verdict: %1. %2</source>
<translation>Verdict : %1. %2</translation>
</message>
<message>
<source>Version of the &amp;model</source>
<translation>Version du &amp;modèle</translation>
</message>
<message>
<source>Walk along edges</source>
<translation>Suivre les arêtes</translation>
</message>
<message>
<source>Way to this graph</source>
<translation>Chemin vers ce graphe</translation>
</message>
<message>
<source>Weight elements that are read</source>
<translation>Éléments de poids lus</translation>
</message>
<message>
<source>Weights that are also inputs: as constants they fold, and a model that is saved has no such inputs</source>
<translation>Poids qui sont aussi des entrées : pris pour constantes ils se replient, et un modèle enregistré n’a plus ces entrées</translation>
</message>
<message>
<source>Welcome</source>
<translation>Bienvenue</translation>
</message>
<message>
<source>What ONNX says of this operator, in the operator set that the model uses</source>
<translation>Ce qu’ONNX dit de cet opérateur, dans le jeu que le modèle utilise</translation>
</message>
<message>
<source>What comes out</source>
<translation>Ce qui sort</translation>
</message>
<message>
<source>What commands print with --json has a version, and a schema in resources/schemas of the sources. A field that comes does not change the version; one that goes, or changes its meaning, does.</source>
<translation>Ce que les commandes écrivent avec --json a une version, et un schéma dans resources/schemas des sources. Un champ qui vient ne change pas la version ; un qui part, ou change de sens, la change.</translation>
</message>
<message>
<source>What folds, what is folded, and what cannot fold and why</source>
<translation>Ce qui se replie, ce qui est replié, et ce qui ne le peut pas et pourquoi</translation>
</message>
<message>
<source>What goes in</source>
<translation>Ce qui entre</translation>
</message>
<message>
<source>What goes into the model: how an image becomes its input, shapes, values, files</source>
<translation>Ce qui entre dans le modèle : images, formes, valeurs, fichiers</translation>
</message>
<message>
<source>What goes into the models</source>
<translation>Ce qui entre dans les modèles</translation>
</message>
<message>
<source>What goes into the models: images, shapes, values, files</source>
<translation>Ce qui entre dans les modèles : images, formes, valeurs, fichiers</translation>
</message>
<message>
<source>What happens</source>
<translation>Ce qui se passe</translation>
</message>
<message>
<source>What is folded, the view and the images, to go on with later</source>
<translation>Ce qui est replié, la vue et les images, pour continuer plus tard</translation>
</message>
<message>
<source>What is left empty is guessed: extents from what the model does with them, numbers at random.</source>
<translation>Ce qui reste vide est deviné : dimensions d’après le modèle, nombres au hasard.</translation>
</message>
<message>
<source>What is shown</source>
<translation>Ce qui est montré</translation>
</message>
<message>
<source>What it adds depends on the picture, so no kernel with zeros around it does the same. (It would also pad batch or channels.)</source>
<translation>Ce qu’il ajoute dépend de l’image, donc aucun noyau entouré de zéros ne fait de même. (Il remplirait aussi le lot ou les canaux.)</translation>
</message>
<message>
<source>What lies between the selected nodes, as a model of its own</source>
<translation>Ce qui se trouve entre les nœuds sélectionnés, comme modèle à part</translation>
</message>
<message>
<source>What stands behind a layer of int8 weights goes into their scales; the integers stay as they are</source>
<translation>Ce qui suit une couche à poids int8 entre dans leurs échelles ; les entiers restent tels quels</translation>
</message>
<message>
<source>What stands between is not an affine map of one value</source>
<translation>Ce qui s’interpose n’est pas une application affine d’une valeur</translation>
</message>
<message>
<source>What stands between is not known to let a scale pass, so the scale cannot reach the layer.</source>
<translation>On ne sait pas si ce qui s’interpose laisse passer une échelle : elle ne peut atteindre la couche.</translation>
</message>
<message>
<source>What the classes are called, and which is the right one</source>
<translation>Comment s’appellent les classes, et laquelle est juste</translation>
</message>
<message>
<source>What the difference is</source>
<translation>Ce qu'est la différence</translation>
</message>
<message>
<source>What the file says about itself</source>
<translation>Ce que le fichier dit de lui-même</translation>
</message>
<message>
<source>What the fold costs and gives</source>
<translation>Ce que le repli coûte et apporte</translation>
</message>
<message>
<source>What the manual says of such a reason, and what to do</source>
<translation>Ce que le manuel dit d’une telle raison, et que faire</translation>
</message>
<message>
<source>What the model says of &amp;itself…</source>
<translation>Ce que le modèle dit de lu&amp;i-même…</translation>
</message>
<message>
<source>What the model says of itself</source>
<translation>Ce que le modèle dit de lui-même</translation>
</message>
<message>
<source>What the selected operator makes of the chosen image, in both versions</source>
<translation>Ce que l’opérateur sélectionné fait de l’image choisie, dans les deux versions</translation>
</message>
<message>
<source>What the site costs before and after, and how its weights are distributed.</source>
<translation>Ce que le site coûte avant et après, et comment ses poids sont répartis.</translation>
</message>
<message>
<source>What to do</source>
<translation>Que faire</translation>
</message>
<message>
<source>What to look at</source>
<translation>Ce qu'il faut regarder</translation>
</message>
<message>
<source>What would make it fold</source>
<translation>Ce qui le ferait se replier</translation>
</message>
<message>
<source>What you see</source>
<translation>Ce que l'on voit</translation>
</message>
<message>
<source>What you select is explained here.</source>
<translation>Ce que vous choisissez est expliqué ici.</translation>
</message>
<message>
<source>Wheel, or drag</source>
<translation>Molette, ou glisser</translation>
</message>
<message>
<source>When it is forgotten</source>
<translation>Quand on l’oublie</translation>
</message>
<message>
<source>Where a mistake would change nothing, the reason stands beside it.</source>
<translation>Là où une erreur ne changerait rien, la raison est écrite à côté.</translation>
</message>
<message>
<source>Where float16 or bfloat16 cannot hold what folding makes, the folded operator works in float32</source>
<translation>Là où float16 ou bfloat16 ne peut contenir ce que donne le repli, l’opérateur replié travaille en float32</translation>
</message>
<message>
<source>Where the average leaves the padding out, the windows at the border are weighted differently: then it is no kernel.</source>
<translation>Où la moyenne laisse le remplissage de côté, les fenêtres du bord pèsent autrement : ce n’est alors pas un noyau.</translation>
</message>
<message>
<source>Where the model leaves its batch open, one input goes in so many times</source>
<translation>Là où le modèle laisse son lot ouvert, une entrée y va autant de fois</translation>
</message>
<message>
<source>Where the padding reaches over a shift</source>
<translation>Où le remplissage déborde sur un décalage</translation>
</message>
<message>
<source>Where the two begin to differ could not be found: {}</source>
<translation>L’endroit où les deux commencent à différer n’a pu être trouvé : {}</translation>
</message>
<message>
<source>Whole numbers such as 1, 8, 32 are wanted.</source>
<translation>Il faut des entiers tels que 1, 8, 32.</translation>
</message>
<message>
<source>Why folding it would be wrong, by an example (L)</source>
<translation>Pourquoi le replier serait faux, par un exemple (L)</translation>
</message>
<message>
<source>Why it does not fold</source>
<translation>Pourquoi cela ne se replie pas</translation>
</message>
<message>
<source>Why it is exact</source>
<translation>Pourquoi c’est exact</translation>
</message>
<message>
<source>Why it would be wrong</source>
<translation>Pourquoi ce serait faux</translation>
</message>
<message>
<source>Why the selected site folds, on its own numbers</source>
<translation>Pourquoi le site choisi se replie, sur ses propres nombres</translation>
</message>
<message>
<source>Widen to float32</source>
<translation>Élargir à float32</translation>
</message>
<message>
<source>Window</source>
<translation>Fenêtre</translation>
</message>
<message>
<source>With a f&amp;ile…</source>
<translation>À un &amp;fichier…</translation>
</message>
<message>
<source>With ceil_mode the last window has fewer elements for some sizes of the input, and is weighted differently.</source>
<translation>Avec ceil_mode la dernière fenêtre a moins d’éléments pour certaines tailles d’entrée, et pèse autrement.</translation>
</message>
<message>
<source>With spatial = 0 every pixel has parameters of its own. A kernel has the same ones everywhere.</source>
<translation>Avec spatial = 0, chaque pixel a ses propres paramètres. Un noyau a partout les mêmes.</translation>
</message>
<message>
<source>With that border, padding first and padding later are the same.</source>
<translation>Avec ce bord, remplir avant ou après revient au même.</translation>
</message>
<message>
<source>With this attribute the operator is not the plain one that folds.</source>
<translation>Avec cet attribut, l’opérateur n’est pas l’opérateur simple qui se replie.</translation>
</message>
<message>
<source>With zeros there instead, the outer pixels differ.</source>
<translation>Avec des zéros à la place, les pixels du bord diffèrent.</translation>
</message>
<message>
<source>With {}: adding what it makes of a and of b is not what it makes of a + b. The framed numbers differ.</source>
<translation>Avec {} : additionner ce qu’il fait de a et de b n’est pas ce qu’il fait de a + b. Les nombres encadrés diffèrent.</translation>
</message>
<message>
<source>Within the tolerance of {} % of the largest value: {}</source>
<translation>Dans la tolérance de {} % de la plus grande valeur : {}</translation>
</message>
<message>
<source>Without it nobody knows which axis holds the channels.</source>
<translation>Sans lui, nul ne sait quel axe porte les canaux.</translation>
</message>
<message>
<source>Without the type nobody knows whether a Cast rounds.</source>
<translation>Sans le type, nul ne sait si un Cast arrondit.</translation>
</message>
<message>
<source>Without ε a channel of little variance is scaled far too much; without the mean, or without the convolution's own bias in (b − μ), every pixel of the channel is off by a constant. The ε is the file's own: other frameworks have other defaults (1e−5, 1e−3).</source>
<translation>Sans ε, un canal de faible variance est bien trop agrandi ; sans la moyenne, ou sans le biais propre de la convolution dans (b − μ), chaque pixel du canal est décalé d’une constante. L’ε est celui du fichier : d’autres bibliothèques ont d’autres défauts (1e−5, 1e−3).</translation>
</message>
<message>
<source>Words must all occur; "quoted" words must match exactly. Searches names, operators and shapes (Ctrl+F).</source>
<translation>Tous les mots doivent apparaître ; "entre guillemets" exactement. Cherche noms, opérateurs et formes (Ctrl+F).</translation>
</message>
<message>
<source>Writing the report</source>
<translation>Écriture du rapport</translation>
</message>
<message>
<source>YOLOX (letterbox, top left)</source>
<translation>YOLOX (letterbox, en haut à gauche)</translation>
</message>
<message>
<source>YOLOv5 and YOLOv8 (letterbox)</source>
<translation>YOLOv5 et YOLOv8 (letterbox)</translation>
</message>
<message>
<source>YOLOv8 (letterbox)</source>
<translation>YOLOv8 (letterbox)</translation>
</message>
<message>
<source>Zoom &amp;in</source>
<translation>Zoom a&amp;vant</translation>
</message>
<message>
<source>Zoom &amp;out</source>
<translation>Zoom arriè&amp;re</translation>
</message>
<message>
<source>Zoom about the pointer</source>
<translation>Zoomer autour du pointeur</translation>
</message>
<message>
<source>Zoom into a box</source>
<translation>Zoomer sur un cadre</translation>
</message>
<message>
<source>[All reasons](page:what-does-not)</source>
<translation>[Toutes les raisons](page:what-does-not)</translation>
</message>
<message>
<source>a 7-Zip archive</source>
<translation>une archive 7-Zip</translation>
</message>
<message>
<source>a BatchNormalization with several outputs is the training form</source>
<translation>une BatchNormalization à plusieurs sorties est la forme d’entraînement</translation>
</message>
<message>
<source>a Caffe model</source>
<translation>un modèle Caffe</translation>
</message>
<message>
<source>a Caffe network without its weights (prototxt)</source>
<translation>un réseau Caffe sans ses poids (prototxt)</translation>
</message>
<message>
<source>a Circle model of ONE</source>
<translation>un modèle Circle de ONE</translation>
</message>
<message>
<source>a ConvTranspose combines with factors per channel before it only</source>
<translation>une ConvTranspose ne se combine avant elle qu’avec des facteurs par canal</translation>
</message>
<message>
<source>a Core ML model</source>
<translation>un modèle Core ML</translation>
</message>
<message>
<source>a Core ML package</source>
<translation>un paquet Core ML</translation>
</message>
<message>
<source>a DVC pointer, not the file itself</source>
<translation>un pointeur DVC, non le fichier lui-même</translation>
</message>
<message>
<source>a Darknet configuration</source>
<translation>une configuration Darknet</translation>
</message>
<message>
<source>a Dropout's mask is not linear</source>
<translation>le masque d’un Dropout n’est pas linéaire</translation>
</message>
<message>
<source>a GGML model</source>
<translation>un modèle GGML</translation>
</message>
<message>
<source>a GGUF model</source>
<translation>un modèle GGUF</translation>
</message>
<message>
<source>a Git LFS pointer, not the file itself</source>
<translation>un pointeur Git LFS, non le fichier lui-même</translation>
</message>
<message>
<source>a JSON file</source>
<translation>un fichier JSON</translation>
</message>
<message>
<source>a Java archive</source>
<translation>une archive Java</translation>
</message>
<message>
<source>a Keras model</source>
<translation>un modèle Keras</translation>
</message>
<message>
<source>a Keras model without its weights (JSON)</source>
<translation>un modèle Keras sans ses poids (JSON)</translation>
</message>
<message>
<source>a LightGBM model</source>
<translation>un modèle LightGBM</translation>
</message>
<message>
<source>a MATLAB file</source>
<translation>un fichier MATLAB</translation>
</message>
<message>
<source>a NumPy array (.npy)</source>
<translation>un tableau NumPy (.npy)</translation>
</message>
<message>
<source>a PDF document</source>
<translation>un document PDF</translation>
</message>
<message>
<source>a PMML model</source>
<translation>un modèle PMML</translation>
</message>
<message>
<source>a PaddlePaddle model</source>
<translation>un modèle PaddlePaddle</translation>
</message>
<message>
<source>a Parquet table</source>
<translation>une table Parquet</translation>
</message>
<message>
<source>a PostScript document</source>
<translation>un document PostScript</translation>
</message>
<message>
<source>a PyTorch checkpoint</source>
<translation>un checkpoint PyTorch</translation>
</message>
<message>
<source>a PyTorch checkpoint (the older kind)</source>
<translation>un checkpoint PyTorch (de l’ancien genre)</translation>
</message>
<message>
<source>a Python pickle, as older PyTorch and scikit-learn write it</source>
<translation>un pickle Python, comme l’écrivent les anciens PyTorch et scikit-learn</translation>
</message>
<message>
<source>a RAR archive</source>
<translation>une archive RAR</translation>
</message>
<message>
<source>a Reshape with allowzero may leave nothing</source>
<translation>un Reshape avec allowzero peut ne rien laisser</translation>
</message>
<message>
<source>a TensorFlow Lite model</source>
<translation>un modèle TensorFlow Lite</translation>
</message>
<message>
<source>a TensorFlow SavedModel</source>
<translation>un SavedModel TensorFlow</translation>
</message>
<message>
<source>a TensorFlow graph written as text</source>
<translation>un graphe TensorFlow écrit en texte</translation>
</message>
<message>
<source>a TensorFlow.js model</source>
<translation>un modèle TensorFlow.js</translation>
</message>
<message>
<source>a TensorRT engine</source>
<translation>un moteur TensorRT</translation>
</message>
<message>
<source>a TorchScript program</source>
<translation>un programme TorchScript</translation>
</message>
<message>
<source>a WebAssembly program</source>
<translation>un programme WebAssembly</translation>
</message>
<message>
<source>a batch of {} of "{}" is more than can be fed to a model</source>
<translation>un lot de {} de « {} » est plus que ce dont on peut nourrir un modèle</translation>
</message>
<message>
<source>a bias has one number for a channel</source>
<translation>un biais a un nombre par canal</translation>
</message>
<message>
<source>a body (If, Loop)</source>
<translation>un corps (If, Loop)</translation>
</message>
<message>
<source>a bound does not fit</source>
<translation>une borne ne convient pas</translation>
</message>
<message>
<source>a branch is put off centre</source>
<translation>une branche est décentrée</translation>
</message>
<message>
<source>a cabinet archive</source>
<translation>une archive cabinet</translation>
</message>
<message>
<source>a caller may bring another one</source>
<translation>un appelant peut en apporter un autre</translation>
</message>
<message>
<source>a compiled Core ML model</source>
<translation>un modèle Core ML compilé</translation>
</message>
<message>
<source>a computed constant does not have the shape and type that the file states</source>
<translation>une constante calculée n’a pas la forme et le type que dit le fichier</translation>
</message>
<message>
<source>a constant came back in another shape or type than it should have</source>
<translation>une constante est revenue dans une autre forme ou un autre type qu’elle n’aurait dû</translation>
</message>
<message>
<source>a constant divided by the value is not linear</source>
<translation>une constante divisée par la valeur n’est pas linéaire</translation>
</message>
<message>
<source>a constant does not have the elements that the file states</source>
<translation>une constante n’a pas les éléments que dit le fichier</translation>
</message>
<message>
<source>a constant made by {} is not evaluated: {}</source>
<translation>une constante faite par {} n’est pas évaluée : {}</translation>
</message>
<message>
<source>a constant that was the same for all pixels of a channel is so no longer</source>
<translation>une constante qui était la même pour tous les pixels d’un canal ne l’est plus</translation>
</message>
<message>
<source>a convolution pads with zeros</source>
<translation>une convolution remplit de zéros</translation>
</message>
<message>
<source>a document of an older Office</source>
<translation>un document d’un ancien Office</translation>
</message>
<message>
<source>a factor is not finite</source>
<translation>un facteur n’est pas fini</translation>
</message>
<message>
<source>a file of MXNet parameters</source>
<translation>un fichier de paramètres MXNet</translation>
</message>
<message>
<source>a file of that size is not allowed here</source>
<translation>un fichier de cette taille n’est pas permis ici</translation>
</message>
<message>
<source>a file of weights, as Darknet writes it</source>
<translation>un fichier de poids, comme l’écrit Darknet</translation>
</message>
<message>
<source>a folded weight came out in another size</source>
<translation>un poids replié est sorti dans une autre taille</translation>
</message>
<message>
<source>a folded weight is read beyond its end</source>
<translation>un poids replié est lu au-delà de sa fin</translation>
</message>
<message>
<source>a frozen TensorFlow graph</source>
<translation>un graphe TensorFlow figé</translation>
</message>
<message>
<source>a git-annex pointer, not the file itself</source>
<translation>un pointeur git-annex, non le fichier lui-même</translation>
</message>
<message>
<source>a kernel is the same everywhere</source>
<translation>un noyau est partout le même</translation>
</message>
<message>
<source>a list of integers</source>
<translation>une liste d’entiers</translation>
</message>
<message>
<source>a list of numbers</source>
<translation>une liste de nombres</translation>
</message>
<message>
<source>a model for Rockchip's NPU (RKNN)</source>
<translation>un modèle pour le NPU de Rockchip (RKNN)</translation>
</message>
<message>
<source>a model in ONNX Runtime's own format (.ort)</source>
<translation>un modèle au format propre d’ONNX Runtime (.ort)</translation>
</message>
<message>
<source>a name must not be empty</source>
<translation>un nom ne peut pas être vide</translation>
</message>
<message>
<source>a number is out of the range of its new type</source>
<translation>un nombre est hors de l’intervalle de son nouveau type</translation>
</message>
<message>
<source>a number of {} is below {}</source>
<translation>un nombre de {} est inférieur à {}</translation>
</message>
<message>
<source>a packed Core ML model</source>
<translation>un modèle Core ML compressé</translation>
</message>
<message>
<source>a packed TensorFlow SavedModel</source>
<translation>un SavedModel TensorFlow compressé</translation>
</message>
<message>
<source>a parameter of channel {} is not finite</source>
<translation>un paramètre du canal {} n’est pas fini</translation>
</message>
<message>
<source>a part needs at least one value that it makes</source>
<translation>une partie a besoin d’au moins une valeur qu’elle produit</translation>
</message>
<message>
<source>a part of Crease is missing: {} is neither in {} nor in {}</source>
<translation>une partie de Crease manque : {} n’est ni dans {} ni dans {}</translation>
</message>
<message>
<source>a part of a TensorFlow checkpoint</source>
<translation>une partie d’un checkpoint TensorFlow</translation>
</message>
<message>
<source>a part of the path is not a directory</source>
<translation>une partie du chemin n’est pas un dossier</translation>
</message>
<message>
<source>a part's extent is out of range</source>
<translation>l’étendue d’une partie est hors de l’intervalle</translation>
</message>
<message>
<source>a picture (BMP)</source>
<translation>une image (BMP)</translation>
</message>
<message>
<source>a picture (GIF)</source>
<translation>une image (GIF)</translation>
</message>
<message>
<source>a picture (JPEG)</source>
<translation>une image (JPEG)</translation>
</message>
<message>
<source>a picture (PNG)</source>
<translation>une image (PNG)</translation>
</message>
<message>
<source>a picture (SVG)</source>
<translation>une image (SVG)</translation>
</message>
<message>
<source>a picture (TIFF)</source>
<translation>une image (TIFF)</translation>
</message>
<message>
<source>a picture (WebP)</source>
<translation>une image (WebP)</translation>
</message>
<message>
<source>a place has one number for each axis</source>
<translation>une place a un nombre par axe</translation>
</message>
<message>
<source>a power is out of range</source>
<translation>une puissance est hors de l’intervalle</translation>
</message>
<message>
<source>a product of two computed values is not linear</source>
<translation>un produit de deux valeurs calculées n’est pas linéaire</translation>
</message>
<message>
<source>a program of torch.export (.pt2)</source>
<translation>un programme de torch.export (.pt2)</translation>
</message>
<message>
<source>a program or library (ELF)</source>
<translation>un programme ou une bibliothèque (ELF)</translation>
</message>
<message>
<source>a program or library (Mach-O)</source>
<translation>un programme ou une bibliothèque (Mach-O)</translation>
</message>
<message>
<source>a program or library (Mach-O, Java)</source>
<translation>un programme ou une bibliothèque (Mach-O, Java)</translation>
</message>
<message>
<source>a program or library (Windows)</source>
<translation>un programme ou une bibliothèque (Windows)</translation>
</message>
<message>
<source>a property list</source>
<translation>une liste de propriétés</translation>
</message>
<message>
<source>a random input of {} elements is refused; the most is {}</source>
<translation>une entrée aléatoire de {} éléments est refusée ; le maximum est {}</translation>
</message>
<message>
<source>a replacement names a graph that does not exist</source>
<translation>un remplacement nomme un graphe qui n’existe pas</translation>
</message>
<message>
<source>a replacement takes nothing out or puts nothing in</source>
<translation>un remplacement n’enlève rien ou ne met rien</translation>
</message>
<message>
<source>a replacement takes out a node that is not there</source>
<translation>un remplacement enlève un nœud qui n’est pas là</translation>
</message>
<message>
<source>a replacement takes out a node with a body</source>
<translation>un remplacement enlève un nœud qui a un corps</translation>
</message>
<message>
<source>a safetensors file, which holds weights and no graph</source>
<translation>un fichier safetensors, qui contient des poids et pas de graphe</translation>
</message>
<message>
<source>a scale that was positive, or a shift that was zero, no longer is</source>
<translation>une échelle qui était positive, ou un décalage qui était nul, ne l’est plus</translation>
</message>
<message>
<source>a score for each class at every pixel: the largest is its class</source>
<translation>un score par classe à chaque pixel : le plus grand est sa classe</translation>
</message>
<message>
<source>a single ONNX tensor, such as the inputs and outputs of a model's tests</source>
<translation>un seul tenseur ONNX, comme les entrées et sorties des tests d’un modèle</translation>
</message>
<message>
<source>a single number is no matrix</source>
<translation>un nombre seul n’est pas une matrice</translation>
</message>
<message>
<source>a single value is joined</source>
<translation>une valeur seule est jointe</translation>
</message>
<message>
<source>a sound (FLAC)</source>
<translation>un son (FLAC)</translation>
</message>
<message>
<source>a sound (MP3)</source>
<translation>un son (MP3)</translation>
</message>
<message>
<source>a sound (WAV)</source>
<translation>un son (WAV)</translation>
</message>
<message>
<source>a sound or video (Ogg)</source>
<translation>un son ou une vidéo (Ogg)</translation>
</message>
<message>
<source>a step is 0</source>
<translation>un pas vaut 0</translation>
</message>
<message>
<source>a stride, dilation, pad or kernel extent is out of range</source>
<translation>un pas, une dilatation, un remplissage ou une étendue de noyau est hors de l’intervalle</translation>
</message>
<message>
<source>a summand is not finite</source>
<translation>un terme de la somme n’est pas fini</translation>
</message>
<message>
<source>a tar archive</source>
<translation>une archive tar</translation>
</message>
<message>
<source>a tensor of this shape cannot exist</source>
<translation>un tenseur de cette forme ne peut exister</translation>
</message>
<message>
<source>a tensor of type {} stands where {} are needed</source>
<translation>un tenseur de type {} est là où il faut {}</translation>
</message>
<message>
<source>a tensor was read without a token</source>
<translation>un tenseur a été lu sans jeton</translation>
</message>
<message>
<source>a tensor's data ends before the tensor does</source>
<translation>les données d’un tenseur finissent avant lui</translation>
</message>
<message>
<source>a tensor's data lies beyond the end of the file</source>
<translation>les données d’un tenseur dépassent la fin du fichier</translation>
</message>
<message>
<source>a text file</source>
<translation>un fichier texte</translation>
</message>
<message>
<source>a value of {} does not divide into its blocks</source>
<translation>une valeur de {} ne se divise pas en ses blocs</translation>
</message>
<message>
<source>a value of {} does not fill {}</source>
<translation>une valeur de {} ne remplit pas {}</translation>
</message>
<message>
<source>a vector has no rows</source>
<translation>un vecteur n’a pas de lignes</translation>
</message>
<message>
<source>a video (AVI)</source>
<translation>une vidéo (AVI)</translation>
</message>
<message>
<source>a video (Matroska, WebM)</source>
<translation>une vidéo (Matroska, WebM)</translation>
</message>
<message>
<source>a video or picture (MP4, HEIF)</source>
<translation>une vidéo ou une image (MP4, HEIF)</translation>
</message>
<message>
<source>a web page, saved in place of a download</source>
<translation>une page web, enregistrée au lieu d’un téléchargement</translation>
</message>
<message>
<source>a weight has fewer elements than the operator reads</source>
<translation>un poids a moins d’éléments que l’opérateur n’en lit</translation>
</message>
<message>
<source>a zip archive</source>
<translation>une archive zip</translation>
</message>
<message>
<source>a zip archive with an ONNX model in it</source>
<translation>une archive zip contenant un modèle ONNX</translation>
</message>
<message>
<source>a {} without a name</source>
<translation>un {} sans nom</translation>
</message>
<message>
<source>activation</source>
<translation>activation</translation>
</message>
<message>
<source>after the shift of 1</source>
<translation>après le décalage de 1</translation>
</message>
<message>
<source>after the {} the channels do not lie on an axis of their own</source>
<translation>après {} les canaux ne sont pas sur un axe à eux</translation>
</message>
<message>
<source>after: %1</source>
<translation>après : %1</translation>
</message>
<message>
<source>all inputs are constants</source>
<translation>toutes les entrées sont des constantes</translation>
</message>
<message>
<source>amount, computed</source>
<translation>quantité, calculée</translation>
</message>
<message>
<source>an Arrow table</source>
<translation>une table Arrow</translation>
</message>
<message>
<source>an ExecuTorch program</source>
<translation>un programme ExecuTorch</translation>
</message>
<message>
<source>an HDF5 file, as Keras writes its models</source>
<translation>un fichier HDF5, comme Keras écrit ses modèles</translation>
</message>
<message>
<source>an MNN model</source>
<translation>un modèle MNN</translation>
</message>
<message>
<source>an MXNet symbol file</source>
<translation>un fichier de symboles MXNet</translation>
</message>
<message>
<source>an Office document</source>
<translation>un document Office</translation>
</message>
<message>
<source>an OpenVINO model (the graph of its IR)</source>
<translation>un modèle OpenVINO (le graphe de son IR)</translation>
</message>
<message>
<source>an SQLite database</source>
<translation>une base de données SQLite</translation>
</message>
<message>
<source>an XGBoost model</source>
<translation>un modèle XGBoost</translation>
</message>
<message>
<source>an XML file</source>
<translation>un fichier XML</translation>
</message>
<message>
<source>an amount is out of range</source>
<translation>une quantité est hors de l’intervalle</translation>
</message>
<message>
<source>an archive of NumPy arrays (.npz)</source>
<translation>une archive de tableaux NumPy (.npz)</translation>
</message>
<message>
<source>an archive of object files, or a Debian package</source>
<translation>une archive de fichiers objets, ou un paquet Debian</translation>
</message>
<message>
<source>an attribute refers to an attribute of the enclosing function</source>
<translation>un attribut renvoie à un attribut de la fonction englobante</translation>
</message>
<message>
<source>an axis is not of extent 1</source>
<translation>un axe n’est pas d’étendue 1</translation>
</message>
<message>
<source>an axis is out of range</source>
<translation>un axe est hors de l’intervalle</translation>
</message>
<message>
<source>an axis of {} elements cannot be left out</source>
<translation>un axe de {} éléments ne peut être omis</translation>
</message>
<message>
<source>an element is written twice, in whatever order</source>
<translation>un élément est écrit deux fois, dans un ordre quelconque</translation>
</message>
<message>
<source>an extent is negative</source>
<translation>une étendue est négative</translation>
</message>
<message>
<source>an index is out of range</source>
<translation>un indice est hors de l’intervalle</translation>
</message>
<message>
<source>an input image must be from 1 to 16384 pixels wide and high</source>
<translation>une image d’entrée doit avoir de 1 à 16384 pixels en largeur et en hauteur</translation>
</message>
<message>
<source>an input is missing</source>
<translation>il manque une entrée</translation>
</message>
<message>
<source>an integer</source>
<translation>un entier</translation>
</message>
<message>
<source>an integer to the power of a real</source>
<translation>un entier à la puissance d’un réel</translation>
</message>
<message>
<source>an ncnn model (binary param)</source>
<translation>un modèle ncnn (param binaire)</translation>
</message>
<message>
<source>an ncnn model (its param file)</source>
<translation>un modèle ncnn (son fichier param)</translation>
</message>
<message>
<source>an operand of the shape {} is no matrix</source>
<translation>un opérande de forme {} n’est pas une matrice</translation>
</message>
<message>
<source>an output</source>
<translation>une sortie</translation>
</message>
<message>
<source>another call brings another one</source>
<translation>un autre appel en apporte un autre</translation>
</message>
<message>
<source>another number</source>
<translation>un autre nombre</translation>
</message>
<message>
<source>another reader</source>
<translation>un autre lecteur</translation>
</message>
<message>
<source>another weight for every picture</source>
<translation>un autre poids pour chaque image</translation>
</message>
<message>
<source>any</source>
<translation>quelconque</translation>
</message>
<message>
<source>any memory</source>
<translation>toute mémoire</translation>
</message>
<message>
<source>argument</source>
<translation>argument</translation>
</message>
<message>
<source>arrays of the type {} are not read</source>
<translation>les tableaux de type {} ne sont pas lus</translation>
</message>
<message>
<source>as a kernel of thirds</source>
<translation>comme noyau de tiers</translation>
</message>
<message>
<source>as asked for</source>
<translation>comme demandé</translation>
</message>
<message>
<source>as deployed</source>
<translation>tel que déployé</translation>
</message>
<message>
<source>as in the settings</source>
<translation>comme dans les réglages</translation>
</message>
<message>
<source>as it is: right</source>
<translation>tel quel : juste</translation>
</message>
<message>
<source>as many as processors</source>
<translation>autant que de processeurs</translation>
</message>
<message>
<source>as the desktop</source>
<translation>comme le bureau</translation>
</message>
<message>
<source>as the function's {}</source>
<translation>comme {} de la fonction</translation>
</message>
<message>
<source>as usual</source>
<translation>comme d’habitude</translation>
</message>
<message>
<source>at the border fewer are averaged</source>
<translation>au bord, la moyenne porte sur moins d’éléments</translation>
</message>
<message>
<source>attention scale</source>
<translation>échelle d’attention</translation>
</message>
<message>
<source>attribute</source>
<translation>attribut</translation>
</message>
<message>
<source>auto_pad SAME pads by amounts that depend on a size the file does not state</source>
<translation>auto_pad SAME remplit de quantités qui dépendent d’une taille que le fichier ne dit pas</translation>
</message>
<message>
<source>auto_pad SAME pads by amounts that follow from the size of the input, and the file leaves that open.</source>
<translation>auto_pad SAME remplit de quantités qui suivent de la taille de l’entrée, et le fichier la laisse ouverte.</translation>
</message>
<message>
<source>average as a {} kernel</source>
<translation>moyenne comme noyau {}</translation>
</message>
<message>
<source>average pooling branch</source>
<translation>branche de moyenne</translation>
</message>
<message>
<source>average, border left out</source>
<translation>moyenne, sans le bord</translation>
</message>
<message>
<source>axis %1</source>
<translation>axe %1</translation>
</message>
<message>
<source>axis out of range</source>
<translation>axe hors de l’intervalle</translation>
</message>
<message>
<source>axis {}</source>
<translation>axe {}</translation>
</message>
<message>
<source>axis {} is out of range</source>
<translation>l’axe {} est hors de l’intervalle</translation>
</message>
<message>
<source>axis {} of "{}"</source>
<translation>axe {} de « {} »</translation>
</message>
<message>
<source>batch of %1</source>
<translation>lot de %1</translation>
</message>
<message>
<source>before opset 7 an attribute says along which axis the operand lies</source>
<translation>avant l’opset 7, un attribut dit le long de quel axe est l’opérande</translation>
</message>
<message>
<source>before opset 7 attributes say how it repeats</source>
<translation>avant l’opset 7, des attributs disent comment il répète</translation>
</message>
<message>
<source>before opset 8 it takes inputs of one shape</source>
<translation>avant l’opset 8, il prend des entrées d’une seule forme</translation>
</message>
<message>
<source>before the last change</source>
<translation>avant le dernier changement</translation>
</message>
<message>
<source>begins beyond the end of "{}"</source>
<translation>commence au-delà de la fin de « {} »</translation>
</message>
<message>
<source>belongs to a value of unknown size</source>
<translation>appartient à une valeur de taille inconnue</translation>
</message>
<message>
<source>best class unchanged</source>
<translation>meilleure classe inchangée</translation>
</message>
<message>
<source>between it and the layer before it axes are transposed or reshaped, and a window does not go past that</source>
<translation>entre lui et la couche avant lui des axes sont transposés ou refaits, et une fenêtre ne passe pas au-delà</translation>
</message>
<message>
<source>between it and the layer before it axes are transposed or reshaped, and layers are not put together across that</source>
<translation>entre elle et la couche précédente, des axes sont transposés ou remodelés, et des couches ne se réunissent pas par-dessus</translation>
</message>
<message>
<source>between it and the layer before it pixels are averaged, chosen or cut off, and layers are not put together across that</source>
<translation>entre elle et la couche qui la précède, des pixels sont moyennés, choisis ou coupés, et des couches ne sont pas réunies à travers cela</translation>
</message>
<message>
<source>between it and the layer before it stands a Reshape, made for as many channels as there are now</source>
<translation>entre elle et la couche précédente se trouve un Reshape, fait pour autant de canaux qu’il y en a maintenant</translation>
</message>
<message>
<source>bias</source>
<translation>biais</translation>
</message>
<message>
<source>bias is</source>
<translation>le biais est</translation>
</message>
<message>
<source>bias {}</source>
<translation>biais {}</translation>
</message>
<message>
<source>border of the bias</source>
<translation>bord du biais</translation>
</message>
<message>
<source>both operands are computed while the network runs</source>
<translation>les deux opérandes sont calculés pendant l’exécution</translation>
</message>
<message>
<source>both sessions must live in the process that times them</source>
<translation>les deux sessions doivent vivre dans le processus qui les chronomètre</translation>
</message>
<message>
<source>boxes as DETR writes them: centre and size as fractions, scores with "nothing" last</source>
<translation>boîtes comme les écrit DETR : centre et taille en fractions, scores avec « rien » en dernier</translation>
</message>
<message>
<source>boxes as PP-YOLOE writes them: corners in pixels, a row of scores for each class</source>
<translation>boîtes comme les écrit PP-YOLOE : coins en pixels, une rangée de scores par classe</translation>
</message>
<message>
<source>boxes as PaddleDetection writes them: class, score, corners in pixels</source>
<translation>boîtes comme les écrit PaddleDetection : classe, score, coins en pixels</translation>
</message>
<message>
<source>boxes as SSD writes them: corners as fractions, scores with "nothing" first</source>
<translation>boîtes comme les écrit SSD : coins en fractions, scores avec « rien » en premier</translation>
</message>
<message>
<source>boxes as TensorFlow writes them: top, left, bottom, right as fractions</source>
<translation>boîtes comme les écrit TensorFlow : haut, gauche, bas, droite en fractions</translation>
</message>
<message>
<source>boxes as YOLOX writes them, decoded: centre, size, objectness, classes</source>
<translation>boîtes comme les écrit YOLOX, décodées : centre, taille, présence d’objet, classes</translation>
</message>
<message>
<source>boxes as YOLOv10 writes them: corners in pixels, score, class</source>
<translation>boîtes comme les écrit YOLOv10 : coins en pixels, score, classe</translation>
</message>
<message>
<source>boxes as YOLOv5 writes them: centre, size, objectness, classes</source>
<translation>boîtes comme les écrit YOLOv5 : centre, taille, présence d’objet, classes</translation>
</message>
<message>
<source>boxes as YOLOv8 writes them: centre, size, classes</source>
<translation>boîtes comme les écrit YOLOv8 : centre, taille, classes</translation>
</message>
<message>
<source>boxes as corners, with a class and a score each</source>
<translation>boîtes en coins, avec une classe et un score chacune</translation>
</message>
<message>
<source>branches</source>
<translation>branches</translation>
</message>
<message>
<source>broken node</source>
<translation>nœud défectueux</translation>
</message>
<message>
<source>by how much the {} changes the size</source>
<translation>de combien {} change la taille</translation>
</message>
<message>
<source>by its place and shape</source>
<translation>par sa place et sa forme</translation>
</message>
<message>
<source>by its shape</source>
<translation>par sa forme</translation>
</message>
<message>
<source>bytes of activations written</source>
<translation>octets d’activations écrits</translation>
</message>
<message>
<source>bytes read</source>
<translation>octets lus</translation>
</message>
<message>
<source>can fold</source>
<translation>repliable</translation>
</message>
<message>
<source>cancelled</source>
<translation>annulé</translation>
</message>
<message>
<source>cannot be compared</source>
<translation>incomparable</translation>
</message>
<message>
<source>cannot be judged</source>
<translation>ne peut être jugé</translation>
</message>
<message>
<source>cannot be looked for: the model was not read from a file</source>
<translation>ne peut être cherché : le modèle n’a pas été lu d’un fichier</translation>
</message>
<message>
<source>cannot be replaced: {}</source>
<translation>ne peut être remplacé : {}</translation>
</message>
<message>
<source>cannot be written: {}</source>
<translation>ne peut être écrit : {}</translation>
</message>
<message>
<source>cannot fold</source>
<translation>non repliable</translation>
</message>
<message>
<source>cannot tell the channels, which share their axis with the pixels</source>
<translation>ne peut distinguer les canaux, qui partagent leur axe avec les pixels</translation>
</message>
<message>
<source>carried past the {}</source>
<translation>porté au-delà de {}</translation>
</message>
<message>
<source>channel {} alone</source>
<translation>le seul canal {}</translation>
</message>
<message>
<source>channel {} of {}: {}</source>
<translation>canal {} sur {} : {}</translation>
</message>
<message>
<source>channel {}: from {} to {}</source>
<translation>canal {} : de {} à {}</translation>
</message>
<message>
<source>channel {}: {}</source>
<translation>canal {} : {}</translation>
</message>
<message>
<source>channels selected</source>
<translation>canaux choisis</translation>
</message>
<message>
<source>channels stacked</source>
<translation>canaux empilés</translation>
</message>
<message>
<source>channels {} to {}</source>
<translation>les canaux {} à {}</translation>
</message>
<message>
<source>closed</source>
<translation>fermé</translation>
</message>
<message>
<source>collapsible linear block</source>
<translation>bloc linéaire repliable</translation>
</message>
<message>
<source>comparing every value</source>
<translation>comparaison de toutes les valeurs</translation>
</message>
<message>
<source>comparing weights</source>
<translation>comparaison des poids</translation>
</message>
<message>
<source>compressed (bzip2)</source>
<translation>comprimé (bzip2)</translation>
</message>
<message>
<source>compressed (compress)</source>
<translation>comprimé (compress)</translation>
</message>
<message>
<source>compressed (gzip)</source>
<translation>comprimé (gzip)</translation>
</message>
<message>
<source>compressed (lz4)</source>
<translation>comprimé (lz4)</translation>
</message>
<message>
<source>compressed (lzip)</source>
<translation>comprimé (lzip)</translation>
</message>
<message>
<source>compressed (lzma)</source>
<translation>comprimé (lzma)</translation>
</message>
<message>
<source>compressed (xz)</source>
<translation>comprimé (xz)</translation>
</message>
<message>
<source>compressed (zstd)</source>
<translation>comprimé (zstd)</translation>
</message>
<message>
<source>computed weight → stored</source>
<translation>poids calculé → stocké</translation>
</message>
<message>
<source>constant {}</source>
<translation>constante {}</translation>
</message>
<message>
<source>convolution</source>
<translation>convolution</translation>
</message>
<message>
<source>convolved: right</source>
<translation>convolué : juste</translation>
</message>
<message>
<source>cosine</source>
<translation>cosinus</translation>
</message>
<message>
<source>count_include_pad = 1, or no padding, makes it a kernel.</source>
<translation>count_include_pad = 1, ou l’absence de remplissage, en fait un noyau.</translation>
</message>
<message>
<source>crease fold --constants stores what can be computed; a simplifier may, too.</source>
<translation>crease fold --constants stocke ce qui peut être calculé ; un simplificateur le peut aussi.</translation>
</message>
<message>
<source>crease fold --site ID folds it all the same.</source>
<translation>crease fold --site ID le replie tout de même.</translation>
</message>
<message>
<source>crease render --names draws them</source>
<translation>crease render --names les dessine</translation>
</message>
<message>
<source>cut into patches</source>
<translation>découpe en patchs</translation>
</message>
<message>
<source>depthwise</source>
<translation>en profondeur</translation>
</message>
<message>
<source>description</source>
<translation>description</translation>
</message>
<message>
<source>difference</source>
<translation>écart</translation>
</message>
<message>
<source>differs</source>
<translation>diffère</translation>
</message>
<message>
<source>differs by %1 at most</source>
<translation>diffère d’au plus %1</translation>
</message>
<message>
<source>differs by {}, {} this network's own rounding noise</source>
<translation>diffère de {}, {} le bruit d’arrondi propre à ce réseau</translation>
</message>
<message>
<source>dilated re-param block</source>
<translation>bloc re-param dilaté</translation>
</message>
<message>
<source>dilation {}</source>
<translation>dilatation {}</translation>
</message>
<message>
<source>does not exist</source>
<translation>n’existe pas</translation>
</message>
<message>
<source>does not fit in memory</source>
<translation>ne tient pas en mémoire</translation>
</message>
<message>
<source>does not have the value's size</source>
<translation>n’a pas la taille de la valeur</translation>
</message>
<message>
<source>domain</source>
<translation>domaine</translation>
</message>
<message>
<source>each channel for itself</source>
<translation>chaque canal pour soi</translation>
</message>
<message>
<source>each rounds in its own way</source>
<translation>chacun arrondit à sa façon</translation>
</message>
<message>
<source>elements of type {} cannot be read</source>
<translation>les éléments de type {} ne peuvent être lus</translation>
</message>
<message>
<source>elementwise</source>
<translation>élément par élément</translation>
</message>
<message>
<source>ends after {} of {} bytes</source>
<translation>finit après {} octets sur {}</translation>
</message>
<message>
<source>ends beyond the end of "{}"</source>
<translation>finit au-delà de la fin de « {} »</translation>
</message>
<message>
<source>ends in the middle, after {} bytes</source>
<translation>finit au milieu, après {} octets</translation>
</message>
<message>
<source>engine</source>
<translation>moteur</translation>
</message>
<message>
<source>engines differ on the angle of infinity</source>
<translation>les moteurs diffèrent sur l’angle de l’infini</translation>
</message>
<message>
<source>engines differ on what it does without axes</source>
<translation>les moteurs diffèrent sur ce qu’il fait sans axes</translation>
</message>
<message>
<source>engines differ on what it makes of numbers as large as these</source>
<translation>les moteurs diffèrent sur ce qu’il fait de nombres aussi grands</translation>
</message>
<message>
<source>engines differ on whether a missing bound cuts infinity off</source>
<translation>les moteurs diffèrent sur le fait qu’une borne absente coupe l’infini</translation>
</message>
<message>
<source>engines take such an end for the beginning</source>
<translation>des moteurs prennent une telle fin pour le début</translation>
</message>
<message>
<source>entry not found</source>
<translation>entrée introuvable</translation>
</message>
<message>
<source>every batch has its own</source>
<translation>chaque lot a les siennes</translation>
</message>
<message>
<source>every input of the model has a default, so as constants they would leave nothing to feed it with</source>
<translation>chaque entrée du modèle a une valeur par défaut ; prises pour constantes, elles ne laisseraient rien pour le nourrir</translation>
</message>
<message>
<source>every variance is large beside either ε</source>
<translation>toute variance est grande à côté des deux ε</translation>
</message>
<message>
<source>every variance is large beside ε</source>
<translation>toute variance est grande à côté de ε</translation>
</message>
<message>
<source>exact inside, wrong in the outer {} px of the {}: the padding is 0, but the value before it would not be</source>
<translation>exact dedans, faux dans les {} px extérieurs de {} : le remplissage est 0, mais la valeur avant lui ne le serait pas</translation>
</message>
<message>
<source>exact, but it would take {} instead of {} multiply-accumulates per pixel, and {} instead of {} parameters</source>
<translation>exact, mais il faudrait {} au lieu de {} multiplications-additions par pixel, et {} au lieu de {} paramètres</translation>
</message>
<message>
<source>exact, but more work than before</source>
<translation>exact, mais plus de travail qu’avant</translation>
</message>
<message>
<source>exists already, and a file of weights is never replaced: a model may need it</source>
<translation>existe déjà, et un fichier de poids n’est jamais remplacé : un modèle peut en avoir besoin</translation>
</message>
<message>
<source>exit code {}</source>
<translation>code de sortie {}</translation>
</message>
<message>
<source>f(a + b) is not f(a) + f(b)</source>
<translation>f(a + b) n’est pas f(a) + f(b)</translation>
</message>
<message>
<source>factor into {}</source>
<translation>facteur dans {}</translation>
</message>
<message>
<source>far beyond its noise</source>
<translation>bien au-delà de son bruit</translation>
</message>
<message>
<source>field</source>
<translation>champ</translation>
</message>
<message>
<source>file</source>
<translation>fichier</translation>
</message>
<message>
<source>finding where it starts</source>
<translation>recherche de son début</translation>
</message>
<message>
<source>fold the whole site instead</source>
<translation>repliez plutôt le site entier</translation>
</message>
<message>
<source>folded</source>
<translation>replié</translation>
</message>
<message>
<source>folded kernel</source>
<translation>noyau replié</translation>
</message>
<message>
<source>folded, it would be unpacked</source>
<translation>replié, il serait déballé</translation>
</message>
<message>
<source>folded, with a bias of 3: wrong</source>
<translation>replié, avec un biais de 3 : faux</translation>
</message>
<message>
<source>folded: wrong</source>
<translation>replié : faux</translation>
</message>
<message>
<source>folding would lose every weight of output channel {}: the largest, {}, is below the smallest {}</source>
<translation>le repli perdrait tous les poids du canal de sortie {} : le plus grand, {}, est inférieur au plus petit {}</translation>
</message>
<message>
<source>folding would make {} of {} in output channel {}, which is beyond the largest {}</source>
<translation>le repli ferait {} de {} dans le canal de sortie {}, ce qui dépasse le plus grand {}</translation>
</message>
<message>
<source>from %1 to %2</source>
<translation>de %1 à %2</translation>
</message>
<message>
<source>from %1 to %2 · becomes %3</source>
<translation>de %1 à %2 · devient %3</translation>
</message>
<message>
<source>from {} to {}</source>
<translation>de {} à {}</translation>
</message>
<message>
<source>from {} to {}, usual {} = {} steps of int8</source>
<translation>de {} à {}, usuel {} = {} pas d’int8</translation>
</message>
<message>
<source>full colour: %1</source>
<translation>pleine couleur : %1</translation>
</message>
<message>
<source>gamma and beta stand</source>
<translation>gamma et beta se trouvent</translation>
</message>
<message>
<source>given input</source>
<translation>entrée donnée</translation>
</message>
<message>
<source>gone when folded</source>
<translation>disparaît au repli</translation>
</message>
<message>
<source>graph</source>
<translation>graphe</translation>
</message>
<message>
<source>graph input or output</source>
<translation>entrée ou sortie du graphe</translation>
</message>
<message>
<source>grey</source>
<translation>gris</translation>
</message>
<message>
<source>grouped convolution</source>
<translation>convolution groupée</translation>
</message>
<message>
<source>groups {}</source>
<translation>groupes {}</translation>
</message>
<message>
<source>guessed</source>
<translation>deviné</translation>
</message>
<message>
<source>has a higher rank than the value</source>
<translation>a un rang plus élevé que la valeur</translation>
</message>
<message>
<source>has a sparse value outside its dimensions</source>
<translation>a une valeur creuse hors de ses dimensions</translation>
</message>
<message>
<source>has an absolute path ("{}")</source>
<translation>a un chemin absolu (« {} »)</translation>
</message>
<message>
<source>has impossible dimensions</source>
<translation>a des dimensions impossibles</translation>
</message>
<message>
<source>has no readable {}</source>
<translation>n’a pas de {} lisible</translation>
</message>
<message>
<source>has not one index for each of its sparse values</source>
<translation>n’a pas un indice pour chacune de ses valeurs creuses</translation>
</message>
<message>
<source>has numbers of its own along more than one axis</source>
<translation>a des nombres à lui sur plus d’un axe</translation>
</message>
<message>
<source>has {} MB, more than such a file can sensibly have</source>
<translation>a {} Mo, plus qu’un tel fichier ne peut raisonnablement avoir</translation>
</message>
<message>
<source>holds for these numbers: every factor of the {} is positive{}</source>
<translation>vaut pour ces nombres : chaque facteur de {} est positif{}</translation>
</message>
<message>
<source>holds for these numbers: what is added before '{}', which is padded, is 0</source>
<translation>vaut pour ces nombres : ce qui est ajouté avant '{}', qui est rempli, est 0</translation>
</message>
<message>
<source>holds weights of the opened model and cannot be replaced</source>
<translation>contient des poids du modèle ouvert et ne peut être remplacé</translation>
</message>
<message>
<source>holds {} bytes of data, but its dimensions ask for {}</source>
<translation>contient {} octets de données, mais ses dimensions en demandent {}</translation>
</message>
<message>
<source>holds {} elements, but its dimensions ask for {}</source>
<translation>contient {} éléments, mais ses dimensions en demandent {}</translation>
</message>
<message>
<source>identity branch</source>
<translation>branche identité</translation>
</message>
<message>
<source>images</source>
<translation>images</translation>
</message>
<message>
<source>images: %1</source>
<translation>images : %1</translation>
</message>
<message>
<source>in %1</source>
<translation>dans %1</translation>
</message>
<message>
<source>in &amp;version</source>
<translation>en &amp;version</translation>
</message>
<message>
<source>in double</source>
<translation>en double</translation>
</message>
<message>
<source>in opset {} it has no attribute {}</source>
<translation>dans l’opset {} il n’a pas d’attribut {}</translation>
</message>
<message>
<source>input</source>
<translation>entrée</translation>
</message>
<message>
<source>input channel</source>
<translation>canal d’entrée</translation>
</message>
<message>
<source>input channel {} alone</source>
<translation>le seul canal d’entrée {}</translation>
</message>
<message>
<source>input channels {} to {}</source>
<translation>les canaux d’entrée {} à {}</translation>
</message>
<message>
<source>input or output</source>
<translation>entrée ou sortie</translation>
</message>
<message>
<source>input with a default</source>
<translation>entrée avec valeur par défaut</translation>
</message>
<message>
<source>input {} of {}, {}</source>
<translation>entrée {} de {}, {}</translation>
</message>
<message>
<source>input, channel {}</source>
<translation>entrée, canal {}</translation>
</message>
<message>
<source>inputs of type {} are not supported</source>
<translation>les entrées de type {} ne sont pas prises en charge</translation>
</message>
<message>
<source>int8 and a scale</source>
<translation>int8 et une échelle</translation>
</message>
<message>
<source>int8 has fewer steps for these weights: with one scale for all of them, a usual weight (the root of their mean square) takes {} steps after folding, and took {} before, in the kernel that had the fewest. With a scale for every output channel it takes {}. Folding is exact all the same; it is quantizing afterwards that loses more. Quantize per channel, or train with quantization in mind.</source>
<translation>int8 a moins de pas pour ces poids : avec une seule échelle pour tous, un poids usuel (la racine de leur carré moyen) prend {} pas après le repli, et en prenait {} avant, dans le noyau qui en avait le moins. Avec une échelle par canal de sortie, il en prend {}. Le repli reste exact ; c’est quantifier ensuite qui perd davantage. Quantifiez par canal, ou entraînez en vue de la quantification.</translation>
</message>
<message>
<source>integers</source>
<translation>entiers</translation>
</message>
<message>
<source>integers wrap and are cut off</source>
<translation>les entiers débordent et sont tronqués</translation>
</message>
<message>
<source>is a constant of a kind that has no numbers here</source>
<translation>est une constante d’un genre qui n’a pas de nombres ici</translation>
</message>
<message>
<source>is a damaged ONNX model, wrong around byte {}</source>
<translation>est un modèle ONNX abîmé, faux vers l’octet {}</translation>
</message>
<message>
<source>is a directory, not a file</source>
<translation>est un dossier, pas un fichier</translation>
</message>
<message>
<source>is a link that cannot be followed: {}</source>
<translation>est un lien qui ne peut être suivi : {}</translation>
</message>
<message>
<source>is a link that leads back to itself</source>
<translation>est un lien qui revient à lui-même</translation>
</message>
<message>
<source>is added, not written</source>
<translation>est ajouté, non écrit</translation>
</message>
<message>
<source>is empty</source>
<translation>est vide</translation>
</message>
<message>
<source>is made by {}, which is not evaluated beforehand</source>
<translation>est fait par {}, qui n’est pas évalué d’avance</translation>
</message>
<message>
<source>is not a regular file</source>
<translation>n’est pas un fichier ordinaire</translation>
</message>
<message>
<source>is not a session of Crease: {}</source>
<translation>n’est pas une session de Crease : {}</translation>
</message>
<message>
<source>is not an ONNX model</source>
<translation>n’est pas un modèle ONNX</translation>
</message>
<message>
<source>is not an ONNX model: it has no graph</source>
<translation>n’est pas un modèle ONNX : il n’a pas de graphe</translation>
</message>
<message>
<source>is not an ONNX model: its graph is empty</source>
<translation>n’est pas un modèle ONNX : son graphe est vide</translation>
</message>
<message>
<source>is not known to lie at the border for every size</source>
<translation>n’est pas connu pour être au bord à toute taille</translation>
</message>
<message>
<source>is not one number per channel</source>
<translation>n’est pas un nombre par canal</translation>
</message>
<message>
<source>is not one whole side of the padding</source>
<translation>n’est pas un côté entier du remplissage</translation>
</message>
<message>
<source>is of a size or type that is not known beforehand</source>
<translation>est d’une taille ou d’un type qui n’est pas connu d’avance</translation>
</message>
<message>
<source>is the file that the model was read from</source>
<translation>est le fichier d’où le modèle a été lu</translation>
</message>
<message>
<source>is too large to be made dense</source>
<translation>est trop grand pour être rendu dense</translation>
</message>
<message>
<source>is {}, not an ONNX model</source>
<translation>est {}, pas un modèle ONNX</translation>
</message>
<message>
<source>it becomes several operators</source>
<translation>il devient plusieurs opérateurs</translation>
</message>
<message>
<source>it cannot be opened</source>
<translation>il ne peut être ouvert</translation>
</message>
<message>
<source>it computes something else than the plain one</source>
<translation>il calcule autre chose que l’ordinaire</translation>
</message>
<message>
<source>it cuts more axes than the value has</source>
<translation>il coupe plus d’axes que la valeur n’en a</translation>
</message>
<message>
<source>it divides by 0, or out of range</source>
<translation>il divise par 0, ou hors de l’intervalle</translation>
</message>
<message>
<source>it does not fit into memory</source>
<translation>il ne tient pas en mémoire</translation>
</message>
<message>
<source>it does not name a model</source>
<translation>il ne nomme pas de modèle</translation>
</message>
<message>
<source>it does not say along which axis</source>
<translation>il ne dit pas le long de quel axe</translation>
</message>
<message>
<source>it does not say to which type</source>
<translation>il ne dit pas vers quel type</translation>
</message>
<message>
<source>it has fewer elements than the others</source>
<translation>elle a moins d’éléments que les autres</translation>
</message>
<message>
<source>it has no "crease_session"</source>
<translation>il n’a pas de « crease_session »</translation>
</message>
<message>
<source>it has no kernel_shape</source>
<translation>il n’a pas de kernel_shape</translation>
</message>
<message>
<source>it has no output</source>
<translation>il n’a pas de sortie</translation>
</message>
<message>
<source>it has {} groups</source>
<translation>il a {} groupes</translation>
</message>
<message>
<source>it has {} inputs</source>
<translation>il a {} entrées</translation>
</message>
<message>
<source>it has {} outputs</source>
<translation>il a {} sorties</translation>
</message>
<message>
<source>it holds more than 2 GB besides its weights</source>
<translation>il contient plus de 2 Go outre ses poids</translation>
</message>
<message>
<source>it holds what is not a number</source>
<translation>il contient ce qui n’est pas un nombre</translation>
</message>
<message>
<source>it is known when the network runs</source>
<translation>on le sait quand le réseau s’exécute</translation>
</message>
<message>
<source>it is not JSON</source>
<translation>ce n’est pas du JSON</translation>
</message>
<message>
<source>it is {} in one model and {} in the other</source>
<translation>c’est {} dans un modèle et {} dans l’autre</translation>
</message>
<message>
<source>it keeps an axis that the value does not have</source>
<translation>il garde un axe que la valeur n’a pas</translation>
</message>
<message>
<source>it names an axis twice</source>
<translation>il nomme un axe deux fois</translation>
</message>
<message>
<source>it names {} amounts of padding where {} belong</source>
<translation>il nomme {} quantités de remplissage où il en faut {}</translation>
</message>
<message>
<source>it names {} parts and has {} outputs</source>
<translation>il nomme {} parties et a {} sorties</translation>
</message>
<message>
<source>it reads some of the input's channels only</source>
<translation>il ne lit que certains des canaux de l’entrée</translation>
</message>
<message>
<source>it reads the value by its name</source>
<translation>il lit la valeur par son nom</translation>
</message>
<message>
<source>it reads what would be gone</source>
<translation>il lit ce qui aurait disparu</translation>
</message>
<message>
<source>it turns its input</source>
<translation>il tourne son entrée</translation>
</message>
<message>
<source>it would be too large</source>
<translation>il serait trop grand</translation>
</message>
<message>
<source>it would take too long</source>
<translation>il prendrait trop de temps</translation>
</message>
<message>
<source>its attribute {} is not {}</source>
<translation>son attribut {} n’est pas {}</translation>
</message>
<message>
<source>its axes are moved on the way</source>
<translation>ses axes sont déplacés en chemin</translation>
</message>
<message>
<source>its bias</source>
<translation>son biais</translation>
</message>
<message>
<source>its blocksize is not positive</source>
<translation>son blocksize n’est pas positif</translation>
</message>
<message>
<source>its bounds do not fit</source>
<translation>ses bornes ne conviennent pas</translation>
</message>
<message>
<source>its channels moved first</source>
<translation>ses canaux déplacés en premier</translation>
</message>
<message>
<source>its channels moved last</source>
<translation>ses canaux déplacés en dernier</translation>
</message>
<message>
<source>its equation is neither that of a linear layer nor that of a 1x1 convolution</source>
<translation>son équation n’est ni celle d’une couche linéaire ni celle d’une convolution 1x1</translation>
</message>
<message>
<source>its equation is not that of a value and one matrix</source>
<translation>son équation n’est pas celle d’une valeur et d’une matrice</translation>
</message>
<message>
<source>its extents are beyond reason</source>
<translation>ses étendues sont déraisonnables</translation>
</message>
<message>
<source>its external data "{}" is missing or outside the model's folder</source>
<translation>ses données externes « {} » manquent ou sont hors du dossier du modèle</translation>
</message>
<message>
<source>its external data is cut short</source>
<translation>ses données externes sont tronquées</translation>
</message>
<message>
<source>its external data is unreadable</source>
<translation>ses données externes sont illisibles</translation>
</message>
<message>
<source>its factor stands</source>
<translation>son facteur reste</translation>
</message>
<message>
<source>its graphs are nested too deeply</source>
<translation>ses graphes sont imbriqués trop profondément</translation>
</message>
<message>
<source>its input "{}" has no certain counterpart in the first model</source>
<translation>son entrée « {} » n’a pas de correspondante certaine dans le premier modèle</translation>
</message>
<message>
<source>its input "{}" wants {}, and the first model's is {}</source>
<translation>son entrée « {} » veut {}, et celle du premier modèle est {}</translation>
</message>
<message>
<source>its input number {} is missing</source>
<translation>son entrée numéro {} manque</translation>
</message>
<message>
<source>its kernel has {} axes, its input {}</source>
<translation>son noyau a {} axes, son entrée {}</translation>
</message>
<message>
<source>its last digit is up to ONNX Runtime, which is not there</source>
<translation>son dernier chiffre dépend d’ONNX Runtime, qui n’est pas là</translation>
</message>
<message>
<source>its padding is left to the engine (auto_pad)</source>
<translation>son remplissage est laissé au moteur (auto_pad)</translation>
</message>
<message>
<source>its parts are {} in all, the value has {}</source>
<translation>ses parties font {} en tout, la valeur a {}</translation>
</message>
<message>
<source>its products {}</source>
<translation>ses produits {}</translation>
</message>
<message>
<source>its result is not known to the last digit</source>
<translation>son résultat n’est pas connu au dernier chiffre près</translation>
</message>
<message>
<source>its scales do not fit</source>
<translation>ses échelles ne conviennent pas</translation>
</message>
<message>
<source>its starts, ends, axes and steps are not of one length</source>
<translation>ses starts, ends, axes et steps ne sont pas de même longueur</translation>
</message>
<message>
<source>its structure does not fit in memory</source>
<translation>sa structure ne tient pas en mémoire</translation>
</message>
<message>
<source>its summand has the shape {}</source>
<translation>son terme ajouté a la forme {}</translation>
</message>
<message>
<source>its summand has the shape {} beside {} columns</source>
<translation>son terme ajouté a la forme {} pour {} colonnes</translation>
</message>
<message>
<source>its value is read {} times, so it would have to go into {} and into every other reader at once</source>
<translation>sa valeur est lue {} fois, il faudrait donc aller dans {} et dans chaque autre lecteur à la fois</translation>
</message>
<message>
<source>its weight comes out of {}: quantized models do not fold</source>
<translation>son poids sort de {} : les modèles quantifiés ne se replient pas</translation>
</message>
<message>
<source>its weight has the shape {}</source>
<translation>son poids a la forme {}</translation>
</message>
<message>
<source>its weight has {} axes, its input {}</source>
<translation>son poids a {} axes, son entrée {}</translation>
</message>
<message>
<source>its weight reads {} channels, its input has {}</source>
<translation>son poids lit {} canaux, son entrée en a {}</translation>
</message>
<message>
<source>joins a value of unknown size</source>
<translation>joint une valeur de taille inconnue</translation>
</message>
<message>
<source>judged by</source>
<translation>jugé par</translation>
</message>
<message>
<source>kernel</source>
<translation>noyau</translation>
</message>
<message>
<source>kernel and bias are</source>
<translation>le noyau et le biais sont</translation>
</message>
<message>
<source>kernel composed with {}</source>
<translation>noyau composé avec {}</translation>
</message>
<message>
<source>kernel is</source>
<translation>le noyau est</translation>
</message>
<message>
<source>kernel of the ConvTranspose</source>
<translation>noyau de la ConvTranspose</translation>
</message>
<message>
<source>kernel_shape is not that of its weight, {}</source>
<translation>kernel_shape n’est pas celui de son poids, {}</translation>
</message>
<message>
<source>key</source>
<translation>clé</translation>
</message>
<message>
<source>keys</source>
<translation>touches</translation>
</message>
<message>
<source>labelled %1</source>
<translation>étiqueté %1</translation>
</message>
<message>
<source>largest value</source>
<translation>plus grande valeur</translation>
</message>
<message>
<source>last window hangs over</source>
<translation>dernière fenêtre qui dépasse</translation>
</message>
<message>
<source>layer</source>
<translation>couche</translation>
</message>
<message>
<source>layer of integers</source>
<translation>couche d’entiers</translation>
</message>
<message>
<source>layer of x</source>
<translation>couche de x</translation>
</message>
<message>
<source>layer of z</source>
<translation>couche de z</translation>
</message>
<message>
<source>least</source>
<translation>plus petit</translation>
</message>
<message>
<source>least, most</source>
<translation>plus petit, plus grand</translation>
</message>
<message>
<source>letterboxed at the top left</source>
<translation>letterbox en haut à gauche</translation>
</message>
<message>
<source>lies outside the model's folder ("{}")</source>
<translation>est hors du dossier du modèle (« {} »)</translation>
</message>
<message>
<source>line {} is not "file,class"</source>
<translation>la ligne {} n’est pas « fichier,classe »</translation>
</message>
<message>
<source>linear layer</source>
<translation>couche linéaire</translation>
</message>
<message>
<source>listing the engines</source>
<translation>énumération des moteurs</translation>
</message>
<message>
<source>loading both models</source>
<translation>chargement des deux modèles</translation>
</message>
<message>
<source>loading {}</source>
<translation>chargement de {}</translation>
</message>
<message>
<source>looking for what folds</source>
<translation>recherche de ce qui se replie</translation>
</message>
<message>
<source>made by</source>
<translation>produit par</translation>
</message>
<message>
<source>made from the input</source>
<translation>fait à partir de l’entrée</translation>
</message>
<message>
<source>map %1, row %2, column %3: %4</source>
<translation>carte %1, ligne %2, colonne %3 : %4</translation>
</message>
<message>
<source>matrices of {} and {} do not fit</source>
<translation>des matrices de {} et {} ne s’accordent pas</translation>
</message>
<message>
<source>max |difference|</source>
<translation>max |différence|</translation>
</message>
<message>
<source>mean</source>
<translation>moyenne</translation>
</message>
<message>
<source>mean value</source>
<translation>valeur moyenne</translation>
</message>
<message>
<source>mean |difference|</source>
<translation>moyenne |différence|</translation>
</message>
<message>
<source>mean, deviation</source>
<translation>moyenne, écart type</translation>
</message>
<message>
<source>measuring memory</source>
<translation>mesure de la mémoire</translation>
</message>
<message>
<source>measuring rounding noise</source>
<translation>mesure du bruit d’arrondi</translation>
</message>
<message>
<source>middle cut out</source>
<translation>milieu découpé</translation>
</message>
<message>
<source>models over 2 GB cannot be given to OpenCV DNN</source>
<translation>les modèles de plus de 2 Go ne peuvent être donnés à OpenCV DNN</translation>
</message>
<message>
<source>more than one extent is left open</source>
<translation>plus d’une étendue est laissée ouverte</translation>
</message>
<message>
<source>most</source>
<translation>plus grand</translation>
</message>
<message>
<source>multiply-accumulates per pixel</source>
<translation>multiplications-additions par pixel</translation>
</message>
<message>
<source>name</source>
<translation>nom</translation>
</message>
<message>
<source>names no file</source>
<translation>ne nomme pas de fichier</translation>
</message>
<message>
<source>near its border a ConvTranspose sees fewer taps, so a shift before it is not a bias</source>
<translation>près de son bord, une ConvTranspose voit moins d’éléments ; un décalage avant elle n’est donc pas un biais</translation>
</message>
<message>
<source>new when folded</source>
<translation>nouveau au repli</translation>
</message>
<message>
<source>next layer</source>
<translation>couche suivante</translation>
</message>
<message>
<source>no amounts</source>
<translation>pas de quantités</translation>
</message>
<message>
<source>no bounds</source>
<translation>pas de bornes</translation>
</message>
<message>
<source>no branch is smaller than the kernel that it is added to</source>
<translation>aucune branche n’est plus petite que le noyau auquel elle s’ajoute</translation>
</message>
<message>
<source>no convolution or linear layer stands next to it</source>
<translation>aucune convolution ni couche linéaire ne l’avoisine</translation>
</message>
<message>
<source>no image</source>
<translation>pas d’image</translation>
</message>
<message>
<source>no input leaves the size of its batch open</source>
<translation>aucune entrée ne laisse ouverte la taille de son lot</translation>
</message>
<message>
<source>no layer</source>
<translation>pas de couche</translation>
</message>
<message>
<source>no linear operator stands before it, and {} stands after it</source>
<translation>aucun opérateur linéaire ne le précède, et {} le suit</translation>
</message>
<message>
<source>no measurable difference</source>
<translation>pas de différence mesurable</translation>
</message>
<message>
<source>no measurable difference {}</source>
<translation>pas de différence mesurable {}</translation>
</message>
<message>
<source>no name is free for the file of its weights</source>
<translation>aucun nom n’est libre pour le fichier de ses poids</translation>
</message>
<message>
<source>no normalisation is folded here, so there are no statistics</source>
<translation>aucune normalisation n’est repliée ici, il n’y a donc pas de statistiques</translation>
</message>
<message>
<source>no normalisation is folded here, so there is no mean</source>
<translation>aucune normalisation n’est repliée ici, il n’y a donc pas de moyenne</translation>
</message>
<message>
<source>no normalisation is folded here, so there is no ε</source>
<translation>aucune normalisation n’est repliée ici, il n’y a donc pas d’ε</translation>
</message>
<message>
<source>no output of this model has {} classes, so ImageNet's names are not theirs</source>
<translation>aucune sortie de ce modèle n’a {} classes, les noms d’ImageNet ne sont donc pas les leurs</translation>
</message>
<message>
<source>no pixel changed its class</source>
<translation>aucun pixel n’a changé de classe</translation>
</message>
<message>
<source>no shape</source>
<translation>pas de forme</translation>
</message>
<message>
<source>no temporary folder can be kept</source>
<translation>aucun dossier temporaire ne peut être gardé</translation>
</message>
<message>
<source>no temporary folder can be made ({})</source>
<translation>aucun dossier temporaire ne peut être créé ({})</translation>
</message>
<message>
<source>no value is recorded for the input "{}"</source>
<translation>aucune valeur n’est enregistrée pour l’entrée « {} »</translation>
</message>
<message>
<source>no value was given for the input "{}"</source>
<translation>aucune valeur n’a été donnée pour l’entrée « {} »</translation>
</message>
<message>
<source>no γ is negative here, so losing the sign changes nothing</source>
<translation>aucun γ n’est négatif ici, perdre le signe ne change donc rien</translation>
</message>
<message>
<source>nobody could take it</source>
<translation>personne ne pourrait la prendre</translation>
</message>
<message>
<source>nobody knows whether it rounds</source>
<translation>nul ne sait s’il arrondit</translation>
</message>
<message>
<source>node</source>
<translation>nœud</translation>
</message>
<message>
<source>nodes</source>
<translation>nœuds</translation>
</message>
<message>
<source>nodes wait for each other in a circle: {}</source>
<translation>des nœuds s’attendent en cercle : {}</translation>
</message>
<message>
<source>none</source>
<translation>aucun</translation>
</message>
<message>
<source>none of the arrays in this file bears the name of an input</source>
<translation>aucun des tableaux de ce fichier ne porte le nom d’une entrée</translation>
</message>
<message>
<source>none of the images can be read</source>
<translation>aucune des images ne peut être lue</translation>
</message>
<message>
<source>none of the images could be read</source>
<translation>aucune des images n’a pu être lue</translation>
</message>
<message>
<source>normalisation</source>
<translation>normalisation</translation>
</message>
<message>
<source>not C numbers</source>
<translation>pas C nombres</translation>
</message>
<message>
<source>not a number</source>
<translation>pas un nombre</translation>
</message>
<message>
<source>not comparable</source>
<translation>non comparable</translation>
</message>
<message>
<source>not connected</source>
<translation>non relié</translation>
</message>
<message>
<source>not every constant came back</source>
<translation>toutes les constantes ne sont pas revenues</translation>
</message>
<message>
<source>not finite</source>
<translation>non fini</translation>
</message>
<message>
<source>not given</source>
<translation>non donné</translation>
</message>
<message>
<source>not in the file</source>
<translation>pas dans le fichier</translation>
</message>
<message>
<source>not known</source>
<translation>inconnu</translation>
</message>
<message>
<source>not of booleans</source>
<translation>pas de booléens</translation>
</message>
<message>
<source>not of integers</source>
<translation>pas d’entiers</translation>
</message>
<message>
<source>not of these elements</source>
<translation>pas de ces éléments</translation>
</message>
<message>
<source>nothing but zeros, as far as it was read</source>
<translation>rien que des zéros, aussi loin qu’il a été lu</translation>
</message>
<message>
<source>nothing says that it lets a scale pass</source>
<translation>rien ne dit qu’il laisse passer une échelle</translation>
</message>
<message>
<source>nothing stands before it</source>
<translation>rien ne le précède</translation>
</message>
<message>
<source>numbers</source>
<translation>nombres</translation>
</message>
<message>
<source>of %1: %2</source>
<translation>de %1 : %2</translation>
</message>
<message>
<source>of a kind this version does not know</source>
<translation>d’un genre que cette version ne connaît pas</translation>
</message>
<message>
<source>of reals only with fmod</source>
<translation>de réels seulement avec fmod</translation>
</message>
<message>
<source>of the file</source>
<translation>du fichier</translation>
</message>
<message>
<source>one branch has a weight that is stored as integers, and the sum would have to unpack it</source>
<translation>une branche a un poids stocké en entiers, et la somme devrait le déballer</translation>
</message>
<message>
<source>one branch is the input itself, the other a ConvTranspose of it</source>
<translation>une branche est l’entrée même, l’autre une ConvTranspose de celle-ci</translation>
</message>
<message>
<source>one branch reads the input transposed</source>
<translation>une branche lit l’entrée transposée</translation>
</message>
<message>
<source>one channel of the input's proportions: a number for every pixel</source>
<translation>un canal aux proportions de l’entrée : un nombre par pixel</translation>
</message>
<message>
<source>one factor for each pixel of a channel</source>
<translation>un facteur pour chaque pixel d’un canal</translation>
</message>
<message>
<source>one for each pixel</source>
<translation>un par pixel</translation>
</message>
<message>
<source>one kernel reads one value</source>
<translation>un noyau lit une valeur</translation>
</message>
<message>
<source>one large layer?</source>
<translation>une grande couche ?</translation>
</message>
<message>
<source>one map, %1</source>
<translation>une carte, %1</translation>
</message>
<message>
<source>one of the concatenated values is a constant</source>
<translation>une des valeurs concaténées est une constante</translation>
</message>
<message>
<source>one of them would be spread over the others</source>
<translation>l’un serait étendu aux autres</translation>
</message>
<message>
<source>only 1-D to 3-D windows fold</source>
<translation>seules les fenêtres de 1 à 3 dimensions se replient</translation>
</message>
<message>
<source>only 8-bit integers with float scales, by tensor or by axis, are evaluated</source>
<translation>seuls les entiers de 8 bits à échelles flottantes, par tenseur ou par axe, sont évalués</translation>
</message>
<message>
<source>only an engine knows that type</source>
<translation>seul un moteur connaît ce type</translation>
</message>
<message>
<source>only an engine knows this operator</source>
<translation>seul un moteur connaît cet opérateur</translation>
</message>
<message>
<source>only blocks of up to 16 x 16 pixels fold</source>
<translation>seuls des blocs d’au plus 16 x 16 pixels se replient</translation>
</message>
<message>
<source>only channels of affine values are stacked</source>
<translation>seuls des canaux de valeurs affines sont empilés</translation>
</message>
<message>
<source>only channels of an affine value are picked, by constants</source>
<translation>seuls des canaux d’une valeur affine sont choisis, par des constantes</translation>
</message>
<message>
<source>only channels of an affine value are split</source>
<translation>seuls des canaux d’une valeur affine sont séparés</translation>
</message>
<message>
<source>only constant mode</source>
<translation>seulement le mode constant</translation>
</message>
<message>
<source>only in %1</source>
<translation>seulement dans %1</translation>
</message>
<message>
<source>only in the file</source>
<translation>seulement dans le fichier</translation>
</message>
<message>
<source>only in the original</source>
<translation>seulement dans l’original</translation>
</message>
<message>
<source>only matrices</source>
<translation>seulement des matrices</translation>
</message>
<message>
<source>only matrices of numbers</source>
<translation>seulement des matrices de nombres</translation>
</message>
<message>
<source>only of booleans</source>
<translation>seulement de booléens</translation>
</message>
<message>
<source>only of reals</source>
<translation>seulement de réels</translation>
</message>
<message>
<source>only pixels, and channels on axis 1, are cut out</source>
<translation>on ne découpe que des pixels, et des canaux sur l’axe 1</translation>
</message>
<message>
<source>only the first model has this output</source>
<translation>seul le premier modèle a cette sortie</translation>
</message>
<message>
<source>only the second model has this output</source>
<translation>seul le second modèle a cette sortie</translation>
</message>
<message>
<source>only the {} model has this output</source>
<translation>seul le {} modèle a cette sortie</translation>
</message>
<message>
<source>only uncompressed sound (PCM or floats) is read</source>
<translation>seul le son non comprimé (PCM ou flottants) est lu</translation>
</message>
<message>
<source>opens</source>
<translation>s’ouvre</translation>
</message>
<message>
<source>operator</source>
<translation>opérateur</translation>
</message>
<message>
<source>operator of others</source>
<translation>opérateur d’autrui</translation>
</message>
<message>
<source>operator on constants</source>
<translation>opérateur sur des constantes</translation>
</message>
<message>
<source>operator set %1</source>
<translation>jeu d’opérateurs %1</translation>
</message>
<message>
<source>operator sets</source>
<translation>jeux d’opérateurs</translation>
</message>
<message>
<source>operator: %1</source>
<translation>opérateur : %1</translation>
</message>
<message>
<source>or drop .onnx files here. Several files open several windows.</source>
<translation>ou déposez ici des fichiers .onnx. Plusieurs fichiers ouvrent plusieurs fenêtres.</translation>
</message>
<message>
<source>original</source>
<translation>original</translation>
</message>
<message>
<source>other</source>
<translation>autre</translation>
</message>
<message>
<source>other channels {}</source>
<translation>autres canaux {}</translation>
</message>
<message>
<source>output</source>
<translation>sortie</translation>
</message>
<message>
<source>output %1, input %2: %3</source>
<translation>sortie %1, entrée %2 : %3</translation>
</message>
<message>
<source>output 1 reads input 1 here, input 2 there</source>
<translation>la sortie 1 lit l’entrée 1 ici, l’entrée 2 là</translation>
</message>
<message>
<source>output channel</source>
<translation>canal de sortie</translation>
</message>
<message>
<source>output channel {} does not read input channel {}</source>
<translation>le canal de sortie {} ne lit pas le canal d’entrée {}</translation>
</message>
<message>
<source>output_shape has fewer extents than there are axes</source>
<translation>output_shape a moins d’étendues qu’il n’y a d’axes</translation>
</message>
<message>
<source>outside the input: counts as zero</source>
<translation>hors de l’entrée : compte pour zéro</translation>
</message>
<message>
<source>pad(%1)</source>
<translation>pad(%1)</translation>
</message>
<message>
<source>padding left out</source>
<translation>remplissage non compté</translation>
</message>
<message>
<source>pads of SAME</source>
<translation>pads de SAME</translation>
</message>
<message>
<source>params</source>
<translation>params</translation>
</message>
<message>
<source>patch embedding</source>
<translation>plongement de carreaux</translation>
</message>
<message>
<source>perm counts an axis from the end</source>
<translation>perm compte un axe depuis la fin</translation>
</message>
<message>
<source>perm does not fit</source>
<translation>perm ne convient pas</translation>
</message>
<message>
<source>perm has {} axes, the value {}</source>
<translation>perm a {} axes, la valeur {}</translation>
</message>
<message>
<source>permission denied</source>
<translation>permission refusée</translation>
</message>
<message>
<source>place</source>
<translation>place</translation>
</message>
<message>
<source>pooling</source>
<translation>pooling</translation>
</message>
<message>
<source>preparing a random input took longer than a step may</source>
<translation>préparer une entrée aléatoire a pris plus de temps qu’une étape n’en a</translation>
</message>
<message>
<source>products</source>
<translation>produits</translation>
</message>
<message>
<source>profiling {}</source>
<translation>profilage de {}</translation>
</message>
<message>
<source>random</source>
<translation>aléatoire</translation>
</message>
<message>
<source>random input</source>
<translation>entrée aléatoire</translation>
</message>
<message>
<source>random: %1</source>
<translation>aléatoires : %1</translation>
</message>
<message>
<source>reading the image</source>
<translation>lecture de l’image</translation>
</message>
<message>
<source>reading was stopped</source>
<translation>la lecture a été arrêtée</translation>
</message>
<message>
<source>reads its statistics</source>
<translation>lit ses statistiques</translation>
</message>
<message>
<source>real numbers</source>
<translation>nombres réels</translation>
</message>
<message>
<source>recorded input</source>
<translation>entrée enregistrée</translation>
</message>
<message>
<source>right answers</source>
<translation>bonnes réponses</translation>
</message>
<message>
<source>rounding</source>
<translation>arrondi</translation>
</message>
<message>
<source>row %1, column %2: %3</source>
<translation>ligne %1, colonne %2 : %3</translation>
</message>
<message>
<source>row %1, column %2: %3 → %4</source>
<translation>ligne %1, colonne %2 : %3 → %4</translation>
</message>
<message>
<source>run scripts/get-onnxruntime and build again</source>
<translation>lancez scripts/get-onnxruntime et recompilez</translation>
</message>
<message>
<source>running {}</source>
<translation>exécution de {}</translation>
</message>
<message>
<source>runs along axis {} of the value, and its channels are on axis {}</source>
<translation>court sur l’axe {} de la valeur, et ses canaux sont sur l’axe {}</translation>
</message>
<message>
<source>runs along axis {} of the value, which is not its channel axis</source>
<translation>court sur l’axe {} de la valeur, qui n’est pas celui des canaux</translation>
</message>
<message>
<source>runtime fusion off</source>
<translation>fusion du moteur désactivée</translation>
</message>
<message>
<source>runtimes refuse it</source>
<translation>les moteurs le refusent</translation>
</message>
<message>
<source>runtimes refuse it as well</source>
<translation>les moteurs le refusent aussi</translation>
</message>
<message>
<source>saving was stopped</source>
<translation>l’enregistrement a été arrêté</translation>
</message>
<message>
<source>scalar</source>
<translation>scalaire</translation>
</message>
<message>
<source>scale</source>
<translation>échelle</translation>
</message>
<message>
<source>scale and shift</source>
<translation>échelle et décalage</translation>
</message>
<message>
<source>scripts/get-onnxruntime fetches the library</source>
<translation>scripts/get-onnxruntime va chercher la bibliothèque</translation>
</message>
<message>
<source>separable convolution</source>
<translation>convolution séparable</translation>
</message>
<message>
<source>settled</source>
<translation>établi</translation>
</message>
<message>
<source>several operators</source>
<translation>plusieurs opérateurs</translation>
</message>
<message>
<source>several operators have no kernel in common</source>
<translation>plusieurs opérateurs n’ont pas de noyau en commun</translation>
</message>
<message>
<source>shape</source>
<translation>forme</translation>
</message>
<message>
<source>shift</source>
<translation>décalage</translation>
</message>
<message>
<source>shift into the bias of {}</source>
<translation>décalage dans le biais de {}</translation>
</message>
<message>
<source>shift β − μ·scale</source>
<translation>décalage β − μ·échelle</translation>
</message>
<message>
<source>side of {}</source>
<translation>côté de {}</translation>
</message>
<message>
<source>sign of {} turned</source>
<translation>signe de {} changé</translation>
</message>
<message>
<source>signal {}, {}</source>
<translation>signal {}, {}</translation>
</message>
<message>
<source>size</source>
<translation>taille</translation>
</message>
<message>
<source>small layer</source>
<translation>petite couche</translation>
</message>
<message>
<source>smallest value</source>
<translation>plus petite valeur</translation>
</message>
<message>
<source>sparse tensor</source>
<translation>tenseur creux</translation>
</message>
<message>
<source>sparse {}</source>
<translation>creux {}</translation>
</message>
<message>
<source>spatial=0 normalises each position by itself</source>
<translation>spatial=0 normalise chaque position pour soi</translation>
</message>
<message>
<source>spectral norm</source>
<translation>norme spectrale</translation>
</message>
<message>
<source>stacked convolutions</source>
<translation>convolutions empilées</translation>
</message>
<message>
<source>stands where the model was read from</source>
<translation>est à la place d’où le modèle a été lu</translation>
</message>
<message>
<source>starts at</source>
<translation>commence à</translation>
</message>
<message>
<source>statistics of the batch</source>
<translation>statistiques du lot</translation>
</message>
<message>
<source>statistics of the batch instead of the running ones</source>
<translation>les statistiques du lot au lieu des courantes</translation>
</message>
<message>
<source>step {}</source>
<translation>étape {}</translation>
</message>
<message>
<source>stride 1</source>
<translation>pas 1</translation>
</message>
<message>
<source>stride 2</source>
<translation>pas 2</translation>
</message>
<message>
<source>stride {}</source>
<translation>pas {}</translation>
</message>
<message>
<source>suspicious</source>
<translation>suspect</translation>
</message>
<message>
<source>ten minutes</source>
<translation>dix minutes</translation>
</message>
<message>
<source>text (UTF-16)</source>
<translation>texte (UTF-16)</translation>
</message>
<message>
<source>tf_crop_and_resize fills in values from outside</source>
<translation>tf_crop_and_resize comble avec des valeurs d’ailleurs</translation>
</message>
<message>
<source>that meet in the {}</source>
<translation>qui se rejoignent dans {}</translation>
</message>
<message>
<source>that read it</source>
<translation>qui la lisent</translation>
</message>
<message>
<source>the .npy file's size does not fit its shape</source>
<translation>la taille du fichier .npy ne correspond pas à sa forme</translation>
</message>
<message>
<source>the BatchNormalization</source>
<translation>la BatchNormalization</translation>
</message>
<message>
<source>the BatchNormalization also gives its running statistics</source>
<translation>la BatchNormalization donne aussi ses statistiques courantes</translation>
</message>
<message>
<source>the BatchNormalization is in training mode: it uses the statistics of the batch</source>
<translation>la BatchNormalization est en mode entraînement : elle utilise les statistiques du lot</translation>
</message>
<message>
<source>the Cast changes the type from {}, and one operator computes in one type</source>
<translation>le Cast change le type depuis {}, et un opérateur calcule dans un type</translation>
</message>
<message>
<source>the Cast from {} rounds every value</source>
<translation>le Cast depuis {} arrondit chaque valeur</translation>
</message>
<message>
<source>the Dropout is in training mode</source>
<translation>le Dropout est en mode entraînement</translation>
</message>
<message>
<source>the Dropout may be in training mode</source>
<translation>le Dropout est peut-être en mode entraînement</translation>
</message>
<message>
<source>the Gather picks channels that are not there</source>
<translation>le Gather choisit des canaux qui n’existent pas</translation>
</message>
<message>
<source>the JSON form of ONNX</source>
<translation>la forme JSON d’ONNX</translation>
</message>
<message>
<source>the Pad also pads the batch or the channels</source>
<translation>le Pad remplit aussi le lot ou les canaux</translation>
</message>
<message>
<source>the Pad fills with a value other than 0</source>
<translation>le Pad remplit d’une valeur autre que 0</translation>
</message>
<message>
<source>the Pad repeats channels</source>
<translation>le Pad répète des canaux</translation>
</message>
<message>
<source>the ReduceMean averages the channels too</source>
<translation>le ReduceMean fait aussi la moyenne des canaux</translation>
</message>
<message>
<source>the Resize is not known to leave the channels as they are</source>
<translation>on ne sait pas si le Resize laisse les canaux tels quels</translation>
</message>
<message>
<source>the Slice cuts batch or channels</source>
<translation>le Slice coupe le lot ou les canaux</translation>
</message>
<message>
<source>the Slice leaves nothing</source>
<translation>le Slice ne laisse rien</translation>
</message>
<message>
<source>the Slice runs backwards</source>
<translation>le Slice va à reculons</translation>
</message>
<message>
<source>the amount of padding</source>
<translation>la quantité de remplissage</translation>
</message>
<message>
<source>the amounts are not those of the value's rank</source>
<translation>les quantités ne sont pas celles du rang de la valeur</translation>
</message>
<message>
<source>the amounts do not fit</source>
<translation>les quantités ne conviennent pas</translation>
</message>
<message>
<source>the amounts do not fit the axes</source>
<translation>les quantités ne conviennent pas aux axes</translation>
</message>
<message>
<source>the array has numbers that are no {}</source>
<translation>le tableau a des nombres qui ne sont pas des {}</translation>
</message>
<message>
<source>the array is {}, but the input "{}" is {}</source>
<translation>le tableau est {}, mais l’entrée « {} » est {}</translation>
</message>
<message>
<source>the average counts zeros of the padding in, a shift before it does not</source>
<translation>la moyenne compte les zéros du remplissage, un décalage avant elle non</translation>
</message>
<message>
<source>the average leaves out the padding, so the border is weighted differently</source>
<translation>la moyenne laisse le remplissage de côté, le bord pèse donc autrement</translation>
</message>
<message>
<source>the axis does not fit</source>
<translation>l’axe ne convient pas</translation>
</message>
<message>
<source>the axis that it sums over is neither the last one nor axis 1</source>
<translation>l’axe sur lequel il somme n’est ni le dernier ni l’axe 1</translation>
</message>
<message>
<source>the batch has nearly the running statistics</source>
<translation>le lot a presque les statistiques courantes</translation>
</message>
<message>
<source>the bias</source>
<translation>le biais</translation>
</message>
<message>
<source>the bias is forgotten</source>
<translation>le biais est oublié</translation>
</message>
<message>
<source>the bias of every {} is forgotten</source>
<translation>le biais de chaque {} est oublié</translation>
</message>
<message>
<source>the bias of the {}{} is forgotten</source>
<translation>le biais de {}{} est oublié</translation>
</message>
<message>
<source>the block has no identity branch</source>
<translation>le bloc n’a pas de branche identité</translation>
</message>
<message>
<source>the border that is written {}</source>
<translation>le bord qui est écrit {}</translation>
</message>
<message>
<source>the border that {} is given has to hold the bias</source>
<translation>le bord donné à {} doit porter le biais</translation>
</message>
<message>
<source>the borders that {} values are given, {} among them, have to hold their biases</source>
<translation>les bords que reçoivent {} valeurs, {} entre autres, doivent porter leurs biais</translation>
</message>
<message>
<source>the bounds do not fit</source>
<translation>les bornes ne conviennent pas</translation>
</message>
<message>
<source>the bounds of the Slice do not fit each other</source>
<translation>les bornes du Slice ne s’accordent pas entre elles</translation>
</message>
<message>
<source>the branches are of different operator families</source>
<translation>les branches sont de familles d’opérateurs différentes</translation>
</message>
<message>
<source>the branches are of different types</source>
<translation>les branches sont de types différents</translation>
</message>
<message>
<source>the branches do not have the same size for every input (their sizes differ by {} before striding)</source>
<translation>les branches n’ont pas la même taille pour toute entrée (leurs tailles diffèrent de {} avant le pas)</translation>
</message>
<message>
<source>the branches have strides {} and {}</source>
<translation>les branches ont les pas {} et {}</translation>
</message>
<message>
<source>the branches have {} and {} channels</source>
<translation>les branches ont {} et {} canaux</translation>
</message>
<message>
<source>the bytes of a tensor are nowhere</source>
<translation>les octets d’un tenseur ne sont nulle part</translation>
</message>
<message>
<source>the channel</source>
<translation>le canal</translation>
</message>
<message>
<source>the channels of a ConvTranspose are selected</source>
<translation>les canaux d’une ConvTranspose sont choisis</translation>
</message>
<message>
<source>the class of "{}" is not a whole number</source>
<translation>la classe de « {} » n’est pas un nombre entier</translation>
</message>
<message>
<source>the configuration of a Hugging Face model</source>
<translation>la configuration d’un modèle Hugging Face</translation>
</message>
<message>
<source>the constant</source>
<translation>la constante</translation>
</message>
<message>
<source>the constant has {} elements, the value {} channels</source>
<translation>la constante a {} éléments, la valeur {} canaux</translation>
</message>
<message>
<source>the constant of shape {} {}</source>
<translation>la constante de forme {} {}</translation>
</message>
<message>
<source>the constant that {} adds is forgotten</source>
<translation>la constante que {} ajoute est oubliée</translation>
</message>
<message>
<source>the constants run along different axes of the value</source>
<translation>les constantes suivent des axes différents de la valeur</translation>
</message>
<message>
<source>the constants that the file computes would be too large</source>
<translation>les constantes que le fichier calcule seraient trop grandes</translation>
</message>
<message>
<source>the constants that the file computes would be too large together</source>
<translation>les constantes que le fichier calcule seraient trop grandes ensemble</translation>
</message>
<message>
<source>the deviation to divide by must not be zero</source>
<translation>l’écart type par lequel diviser ne doit pas être nul</translation>
</message>
<message>
<source>the directory cannot be read ({})</source>
<translation>le dossier ne peut être lu ({})</translation>
</message>
<message>
<source>the directory of a TensorFlow SavedModel</source>
<translation>le dossier d’un SavedModel TensorFlow</translation>
</message>
<message>
<source>the engine </source>
<translation>le moteur </translation>
</message>
<message>
<source>the engine gave no answer within {} while {}</source>
<translation>le moteur n’a pas répondu en {} pendant {}</translation>
</message>
<message>
<source>the engine gave no such value</source>
<translation>le moteur n’a pas donné une telle valeur</translation>
</message>
<message>
<source>the engine gave no value "{}"</source>
<translation>le moteur n’a pas donné de valeur « {} »</translation>
</message>
<message>
<source>the engine host measured nothing</source>
<translation>l’hôte du moteur n’a rien mesuré</translation>
</message>
<message>
<source>the engine host sent a message that makes no sense</source>
<translation>l’hôte du moteur a envoyé un message qui n’a pas de sens</translation>
</message>
<message>
<source>the engine host sent another image than was asked for</source>
<translation>l’hôte du moteur a envoyé une autre image que celle demandée</translation>
</message>
<message>
<source>the engine process "{}" cannot be started</source>
<translation>le processus du moteur « {} » ne peut être lancé</translation>
</message>
<message>
<source>the engine process answered with something that is not an answer while {}</source>
<translation>le processus du moteur a répondu par ce qui n’est pas une réponse pendant {}</translation>
</message>
<message>
<source>the engine stopped unexpectedly ({}) while {}</source>
<translation>le moteur s’est arrêté inopinément ({}) pendant {}</translation>
</message>
<message>
<source>the engines are: {}</source>
<translation>les moteurs sont : {}</translation>
</message>
<message>
<source>the equation does not fit</source>
<translation>l’équation ne convient pas</translation>
</message>
<message>
<source>the external data of tensor "{}" {}</source>
<translation>les données externes du tenseur « {} » {}</translation>
</message>
<message>
<source>the factor (gamma)</source>
<translation>le facteur (gamma)</translation>
</message>
<message>
<source>the file cannot be opened ({})</source>
<translation>le fichier ne peut être ouvert ({})</translation>
</message>
<message>
<source>the file cannot be read ({})</source>
<translation>le fichier ne peut être lu ({})</translation>
</message>
<message>
<source>the file cannot be read to its end</source>
<translation>le fichier ne peut être lu jusqu’à sa fin</translation>
</message>
<message>
<source>the file changed on disk since it was opened</source>
<translation>le fichier a changé sur le disque depuis son ouverture</translation>
</message>
<message>
<source>the file holds training information, which names values too; they keep their names</source>
<translation>le fichier contient des informations d'entraînement, qui nomment aussi des valeurs ; elles gardent leurs noms</translation>
</message>
<message>
<source>the file is empty</source>
<translation>le fichier est vide</translation>
</message>
<message>
<source>the file is larger than any image that can be read</source>
<translation>le fichier est plus grand que toute image qui puisse être lue</translation>
</message>
<message>
<source>the file of weights lies beside the model: give its name alone, without a folder</source>
<translation>le fichier des poids est à côté du modèle : donnez son nom seul, sans dossier</translation>
</message>
<message>
<source>the file of weights needs a name of its own</source>
<translation>le fichier des poids a besoin d’un nom à lui</translation>
</message>
<message>
<source>the file system is read-only</source>
<translation>le système de fichiers est en lecture seule</translation>
</message>
<message>
<source>the first</source>
<translation>premier</translation>
</message>
<message>
<source>the first %1 of %2 maps, each %3</source>
<translation>les %1 premières de %2 cartes de %3</translation>
</message>
<message>
<source>the first model draws random numbers ({})</source>
<translation>le premier modèle tire des nombres au hasard ({})</translation>
</message>
<message>
<source>the first model has no input or output called "{}"</source>
<translation>le premier modèle n’a pas d’entrée ou de sortie nommée « {} »</translation>
</message>
<message>
<source>the first {} of {} channels</source>
<translation>les {} premiers des {} canaux</translation>
</message>
<message>
<source>the folder cannot be read ({})</source>
<translation>le dossier ne peut être lu ({})</translation>
</message>
<message>
<source>the graph has two initializers called "{}"</source>
<translation>le graphe a deux initialiseurs nommés « {} »</translation>
</message>
<message>
<source>the graph has two inputs called "{}"</source>
<translation>le graphe a deux entrées nommées « {} »</translation>
</message>
<message>
<source>the graph's output "{}" is made by nothing</source>
<translation>la sortie « {} » du graphe n’est faite par rien</translation>
</message>
<message>
<source>the groups are confused</source>
<translation>les groupes sont confondus</translation>
</message>
<message>
<source>the groups are taken wrongly in the {}</source>
<translation>les groupes sont mal pris dans {}</translation>
</message>
<message>
<source>the groups are taken wrongly: each output channel is counted across the groups{}</source>
<translation>les groupes sont mal pris : chaque canal de sortie est compté à travers les groupes{}</translation>
</message>
<message>
<source>the groups have nearly the same weights</source>
<translation>les groupes ont presque les mêmes poids</translation>
</message>
<message>
<source>the identity as a kernel, with its BatchNormalization</source>
<translation>l’identité comme noyau, avec sa BatchNormalization</translation>
</message>
<message>
<source>the identity branch</source>
<translation>la branche identité</translation>
</message>
<message>
<source>the identity branch is forgotten</source>
<translation>la branche identité est oubliée</translation>
</message>
<message>
<source>the identity branch weighs next to nothing</source>
<translation>la branche identité ne pèse presque rien</translation>
</message>
<message>
<source>the image does not fit into memory</source>
<translation>l’image ne tient pas en mémoire</translation>
</message>
<message>
<source>the image has more than {} million pixels</source>
<translation>l’image a plus de {} millions de pixels</translation>
</message>
<message>
<source>the image is truncated: the file ends before the picture does</source>
<translation>l’image est tronquée : le fichier finit avant elle</translation>
</message>
<message>
<source>the index of a TensorFlow checkpoint</source>
<translation>l’index d’un checkpoint TensorFlow</translation>
</message>
<message>
<source>the index of a model in several files, weights alone</source>
<translation>l’index d’un modèle en plusieurs fichiers, des poids seuls</translation>
</message>
<message>
<source>the indices do not fit</source>
<translation>les indices ne conviennent pas</translation>
</message>
<message>
<source>the indices or the reduction do not fit</source>
<translation>les indices ou la réduction ne conviennent pas</translation>
</message>
<message>
<source>the initializer "{}" {}</source>
<translation>l’initialiseur « {} » {}</translation>
</message>
<message>
<source>the input</source>
<translation>l’entrée</translation>
</message>
<message>
<source>the input "{}" is {}, but {} was given</source>
<translation>l’entrée « {} » est {}, mais {} a été donné</translation>
</message>
<message>
<source>the input "{}" is {}, which is more than can be fed to it; the most is {} elements</source>
<translation>l’entrée « {} » est {}, plus qu’on ne peut lui donner ; le maximum est {} éléments</translation>
</message>
<message>
<source>the input "{}" is {}; the shape given for it does not fit</source>
<translation>l’entrée « {} » est {} ; la forme donnée ne lui convient pas</translation>
</message>
<message>
<source>the input "{}" takes no image</source>
<translation>l’entrée « {} » ne prend pas d’image</translation>
</message>
<message>
<source>the input channels are in another order: {}</source>
<translation>les canaux d’entrée sont dans un autre ordre : {}</translation>
</message>
<message>
<source>the input is a constant</source>
<translation>l’entrée est une constante</translation>
</message>
<message>
<source>the input itself</source>
<translation>l’entrée même</translation>
</message>
<message>
<source>the inputs as they come</source>
<translation>les entrées telles qu’elles viennent</translation>
</message>
<message>
<source>the inputs do not fit each other</source>
<translation>les entrées ne s’accordent pas entre elles</translation>
</message>
<message>
<source>the kernel</source>
<translation>le noyau</translation>
</message>
<message>
<source>the kernel has one group</source>
<translation>le noyau n’a qu’un groupe</translation>
</message>
<message>
<source>the kernel has one tap: flipped it is the same</source>
<translation>le noyau n’a qu’un élément : retourné il est le même</translation>
</message>
<message>
<source>the kernel is as good as symmetric</source>
<translation>le noyau est pour ainsi dire symétrique</translation>
</message>
<message>
<source>the kernel is flipped</source>
<translation>le noyau est retourné</translation>
</message>
<message>
<source>the kernel is transposed (input and output channels exchanged)</source>
<translation>le noyau est transposé (canaux d’entrée et de sortie échangés)</translation>
</message>
<message>
<source>the kernel of the {}</source>
<translation>le noyau de {}</translation>
</message>
<message>
<source>the kernel of the {} is put off centre</source>
<translation>le noyau de {} est décentré</translation>
</message>
<message>
<source>the last digit of its input is up to the engine, and may decide</source>
<translation>le dernier chiffre de son entrée dépend du moteur, et peut décider</translation>
</message>
<message>
<source>the layer before it knows no groups</source>
<translation>la couche avant elle ne connaît pas de groupes</translation>
</message>
<message>
<source>the layer's weight is stored as integers: what stands behind it can go into their scales, and nothing else can without unpacking them</source>
<translation>le poids de la couche est stocké en entiers : ce qui la suit peut entrer dans leurs échelles, et rien d’autre ne le peut sans les déballer</translation>
</message>
<message>
<source>the layers have no bias of their own</source>
<translation>les couches n’ont pas de biais propre</translation>
</message>
<message>
<source>the layers' own biases are next to nothing</source>
<translation>les biais propres des couches sont presque nuls</translation>
</message>
<message>
<source>the left operand is a constant: its rows are not channels</source>
<translation>l’opérande gauche est une constante : ses lignes ne sont pas des canaux</translation>
</message>
<message>
<source>the lesson has no such step</source>
<translation>la leçon n’a pas cette étape</translation>
</message>
<message>
<source>the library found is not ONNX Runtime</source>
<translation>la bibliothèque trouvée n’est pas ONNX Runtime</translation>
</message>
<message>
<source>the library found is version {}, older than the one Crease was built for</source>
<translation>la bibliothèque trouvée est la version {}, plus ancienne que celle pour laquelle Crease a été compilé</translation>
</message>
<message>
<source>the list of padded axes</source>
<translation>la liste des axes remplis</translation>
</message>
<message>
<source>the list of the Split's parts</source>
<translation>la liste des parties du Split</translation>
</message>
<message>
<source>the matrix</source>
<translation>la matrice</translation>
</message>
<message>
<source>the mean</source>
<translation>la moyenne</translation>
</message>
<message>
<source>the mean is forgotten</source>
<translation>la moyenne est oubliée</translation>
</message>
<message>
<source>the means are next to nothing</source>
<translation>les moyennes sont presque nulles</translation>
</message>
<message>
<source>the message of a server, saved in place of a download</source>
<translation>le message d’un serveur, enregistré au lieu d’un téléchargement</translation>
</message>
<message>
<source>the message that a download was not found</source>
<translation>le message qu’un téléchargement n’a pas été trouvé</translation>
</message>
<message>
<source>the message that a download was refused</source>
<translation>le message qu’un téléchargement a été refusé</translation>
</message>
<message>
<source>the model does not fit into memory</source>
<translation>le modèle ne tient pas en mémoire</translation>
</message>
<message>
<source>the model has no input called "{}"</source>
<translation>le modèle n’a pas d’entrée appelée « {} »</translation>
</message>
<message>
<source>the model has no input that takes an image</source>
<translation>le modèle n’a pas d’entrée qui prenne une image</translation>
</message>
<message>
<source>the model has no node that makes "{}"</source>
<translation>le modèle n'a aucun nœud qui produit « {} »</translation>
</message>
<message>
<source>the model has no value "{}"</source>
<translation>le modèle n’a pas de valeur « {} »</translation>
</message>
<message>
<source>the model is too large for the memory that is left</source>
<translation>le modèle est trop grand pour la mémoire restante</translation>
</message>
<message>
<source>the model is too large to be jittered</source>
<translation>le modèle est trop grand pour être agité</translation>
</message>
<message>
<source>the model would take </source>
<translation>le modèle prendrait </translation>
</message>
<message>
<source>the model's structure alone is larger than 2 GB</source>
<translation>la seule structure du modèle dépasse 2 Go</translation>
</message>
<message>
<source>the name "{}" has just been given to another</source>
<translation>le nom « {} » vient d'être donné à un autre</translation>
</message>
<message>
<source>the name "{}" is taken by another node of the model</source>
<translation>le nom « {} » est déjà pris par un autre nœud du modèle</translation>
</message>
<message>
<source>the name "{}" is taken by another value of the model</source>
<translation>le nom « {} » est déjà pris par une autre valeur du modèle</translation>
</message>
<message>
<source>the name "{}" of a new weight is taken</source>
<translation>le nom « {} » d’un nouveau poids est pris</translation>
</message>
<message>
<source>the name is too long</source>
<translation>le nom est trop long</translation>
</message>
<message>
<source>the name of the file to write is empty</source>
<translation>le nom du fichier à écrire est vide</translation>
</message>
<message>
<source>the negative γ are next to nothing</source>
<translation>les γ négatifs sont presque nuls</translation>
</message>
<message>
<source>the node "{}" ({})</source>
<translation>le nœud « {} » ({})</translation>
</message>
<message>
<source>the node breaks the rules of {}: {}</source>
<translation>le nœud enfreint les règles de {} : {}</translation>
</message>
<message>
<source>the number of channels is not known</source>
<translation>le nombre de canaux n’est pas connu</translation>
</message>
<message>
<source>the number of channels is not the one that the Reshape states</source>
<translation>le nombre de canaux n’est pas celui que dit le Reshape</translation>
</message>
<message>
<source>the operand</source>
<translation>l’opérande</translation>
</message>
<message>
<source>the operator</source>
<translation>l’opérateur</translation>
</message>
<message>
<source>the other kernel has another geometry</source>
<translation>l’autre noyau a une autre géométrie</translation>
</message>
<message>
<source>the output "{}" has elements that Crease cannot compare</source>
<translation>la sortie « {} » a des éléments que Crease ne peut comparer</translation>
</message>
<message>
<source>the output "{}" is not a tensor, which Crease cannot compare</source>
<translation>la sortie « {} » n’est pas un tenseur, ce que Crease ne peut comparer</translation>
</message>
<message>
<source>the output channels are in another order: {}{}</source>
<translation>les canaux de sortie sont dans un autre ordre : {}{}</translation>
</message>
<message>
<source>the parts do not fit</source>
<translation>les parties ne conviennent pas</translation>
</message>
<message>
<source>the parts of the Split do not fit</source>
<translation>les parties du Split ne conviennent pas</translation>
</message>
<message>
<source>the place of its external data is not readable</source>
<translation>l’emplacement de ses données externes n’est pas lisible</translation>
</message>
<message>
<source>the preprocessing asked for makes {}, but the input "{}" is {}</source>
<translation>le prétraitement demandé fait {}, mais l’entrée « {} » est {}</translation>
</message>
<message>
<source>the profile written by ONNX Runtime is not readable</source>
<translation>le profil écrit par ONNX Runtime n’est pas lisible</translation>
</message>
<message>
<source>the random input does not fit into memory</source>
<translation>l’entrée aléatoire ne tient pas en mémoire</translation>
</message>
<message>
<source>the rank of the padded value is not known to be 3 to 5</source>
<translation>on ne sait pas si le rang de la valeur remplie est de 3 à 5</translation>
</message>
<message>
<source>the rank of the sliced value is not known</source>
<translation>le rang de la valeur découpée n’est pas connu</translation>
</message>
<message>
<source>the rank of the sliced value is not known to be 3 to 5</source>
<translation>on ne sait pas si le rang de la valeur découpée est de 3 à 5</translation>
</message>
<message>
<source>the rank of the value is not known</source>
<translation>le rang de la valeur n’est pas connu</translation>
</message>
<message>
<source>the ranks of the operators do not agree</source>
<translation>les rangs des opérateurs ne concordent pas</translation>
</message>
<message>
<source>the repeats do not fit</source>
<translation>les répétitions ne conviennent pas</translation>
</message>
<message>
<source>the report cannot be written</source>
<translation>le rapport ne peut pas être écrit</translation>
</message>
<message>
<source>the right operand is of the shape {}, not one matrix for all</source>
<translation>l’opérande droite est de forme {}, pas une matrice pour toutes</translation>
</message>
<message>
<source>the same boxes</source>
<translation>les mêmes boîtes</translation>
</message>
<message>
<source>the same but for extents of 1</source>
<translation>pareil sauf des étendues de 1</translation>
</message>
<message>
<source>the scale behind it would have to go into both</source>
<translation>l’échelle qui suit devrait entrer dans les deux</translation>
</message>
<message>
<source>the scale of output channel {} would become {}, and the scale of integers has to be positive: they would have to change their sign</source>
<translation>l’échelle du canal de sortie {} deviendrait {}, et l’échelle d’entiers doit être positive : ils devraient changer de signe</translation>
</message>
<message>
<source>the scale would have to go into both</source>
<translation>l’échelle devrait entrer dans les deux</translation>
</message>
<message>
<source>the scales of the integers have to stay positive</source>
<translation>les échelles des entiers doivent rester positives</translation>
</message>
<message>
<source>the second</source>
<translation>second</translation>
</message>
<message>
<source>the second model draws random numbers ({})</source>
<translation>le second modèle tire des nombres au hasard ({})</translation>
</message>
<message>
<source>the second model has no input or output called "{}"</source>
<translation>le second modèle n’a pas d’entrée ou de sortie nommée « {} »</translation>
</message>
<message>
<source>the selection</source>
<translation>la sélection</translation>
</message>
<message>
<source>the shapes differ: {} and {}</source>
<translation>les formes diffèrent : {} et {}</translation>
</message>
<message>
<source>the shapes do not fit</source>
<translation>les formes ne s’accordent pas</translation>
</message>
<message>
<source>the shift (beta)</source>
<translation>le décalage (beta)</translation>
</message>
<message>
<source>the size of a constant made by {} is not known beforehand</source>
<translation>la taille d’une constante faite par {} n’est pas connue d’avance</translation>
</message>
<message>
<source>the smaller branch weighs next to nothing</source>
<translation>la plus petite branche ne pèse presque rien</translation>
</message>
<message>
<source>the squares of numbers as large as these overflow on the way</source>
<translation>les carrés de nombres aussi grands débordent en chemin</translation>
</message>
<message>
<source>the sum</source>
<translation>la somme</translation>
</message>
<message>
<source>the summand</source>
<translation>le terme ajouté</translation>
</message>
<message>
<source>the summand has numbers of its own for each row</source>
<translation>le terme ajouté a des nombres à lui pour chaque ligne</translation>
</message>
<message>
<source>the system gives no channel to an engine process</source>
<translation>le système ne donne pas de canal vers un processus de moteur</translation>
</message>
<message>
<source>the tensor's elements are not numbers</source>
<translation>les éléments du tenseur ne sont pas des nombres</translation>
</message>
<message>
<source>the tensors do not fit into memory while {}</source>
<translation>les tenseurs ne tiennent pas en mémoire pendant {}</translation>
</message>
<message>
<source>the tensors of this comparison do not fit into memory</source>
<translation>les tenseurs de cette comparaison ne tiennent pas en mémoire</translation>
</message>
<message>
<source>the tensors of this input do not fit into memory</source>
<translation>les tenseurs de cette entrée ne tiennent pas en mémoire</translation>
</message>
<message>
<source>the tensors of this model do not fit into memory</source>
<translation>les tenseurs de ce modèle ne tiennent pas en mémoire</translation>
</message>
<message>
<source>the text form of ONNX</source>
<translation>la forme textuelle d’ONNX</translation>
</message>
<message>
<source>the type of the value that the Cast changes is not known</source>
<translation>le type de la valeur que change le Cast n’est pas connu</translation>
</message>
<message>
<source>the updates do not fit</source>
<translation>les mises à jour ne conviennent pas</translation>
</message>
<message>
<source>the value and the weight are of different types</source>
<translation>la valeur et le poids sont de types différents</translation>
</message>
<message>
<source>the value before it has its channels at axis 1</source>
<translation>la valeur avant lui a ses canaux à l’axe 1</translation>
</message>
<message>
<source>the value between, '{}', is also read by {}{}</source>
<translation>la valeur intermédiaire, '{}', est aussi lue par {}{}</translation>
</message>
<message>
<source>the value between, {}, is also read by {}</source>
<translation>la valeur intermédiaire, {}, est aussi lue par {}</translation>
</message>
<message>
<source>the value between, {}, is also read inside the body of an If, Loop or Scan</source>
<translation>la valeur intermédiaire, {}, est aussi lue dans le corps d’un If, Loop ou Scan</translation>
</message>
<message>
<source>the value between, {}, is an output of the graph</source>
<translation>la valeur intermédiaire, {}, est une sortie du graphe</translation>
</message>
<message>
<source>the value for "{}" has the wrong number of bytes</source>
<translation>la valeur pour « {} » a le mauvais nombre d’octets</translation>
</message>
<message>
<source>the value has been transposed or reshaped before anything told its channels</source>
<translation>la valeur a été transposée ou remodelée avant que rien ne dise ses canaux</translation>
</message>
<message>
<source>the value is divided by zero</source>
<translation>la valeur est divisée par zéro</translation>
</message>
<message>
<source>the value is not a constant</source>
<translation>la valeur n’est pas une constante</translation>
</message>
<message>
<source>the value is not known to have the constant's {} channels</source>
<translation>on ne sait pas si la valeur a les {} canaux de la constante</translation>
</message>
<message>
<source>the value is not known to have the {} elements that the matrix reads</source>
<translation>on ne sait pas si la valeur a les {} éléments que la matrice lit</translation>
</message>
<message>
<source>the value is not of rank 4</source>
<translation>la valeur n’est pas de rang 4</translation>
</message>
<message>
<source>the value is {}, the constant is {}</source>
<translation>la valeur est {}, la constante {}</translation>
</message>
<message>
<source>the value to pad with</source>
<translation>la valeur de remplissage</translation>
</message>
<message>
<source>the value's rank is not known, so which axis the constant scales is not either</source>
<translation>le rang de la valeur n’est pas connu, donc pas non plus l’axe que la constante met à l’échelle</translation>
</message>
<message>
<source>the value's rank is not known, the constant may enlarge it</source>
<translation>le rang de la valeur n’est pas connu, la constante peut l’agrandir</translation>
</message>
<message>
<source>the values are of different types</source>
<translation>les valeurs sont de types différents</translation>
</message>
<message>
<source>the values given make {} runs for one input and {} for "{}"</source>
<translation>les valeurs données font {} passages pour une entrée et {} pour « {} »</translation>
</message>
<message>
<source>the variance</source>
<translation>la variance</translation>
</message>
<message>
<source>the weight</source>
<translation>le poids</translation>
</message>
<message>
<source>the weight does not fit the value's channels</source>
<translation>le poids ne s’accorde pas aux canaux de la valeur</translation>
</message>
<message>
<source>the weight has no elements, so there is nothing to fold</source>
<translation>le poids n’a pas d’éléments, il n’y a donc rien à replier</translation>
</message>
<message>
<source>the weight meets a constant input</source>
<translation>le poids rencontre une entrée constante</translation>
</message>
<message>
<source>the weight {}, which the file computes, has to be computable</source>
<translation>le poids {}, que le fichier calcule, doit être calculable</translation>
</message>
<message>
<source>the weight's rows do not fit the value</source>
<translation>les lignes du poids ne s’accordent pas avec la valeur</translation>
</message>
<message>
<source>the weights are not floating point</source>
<translation>les poids ne sont pas à virgule flottante</translation>
</message>
<message>
<source>the weights are rounded to 8-bit integers, a scale for each channel</source>
<translation>les poids sont arrondis à des entiers de 8 bits, une échelle par canal</translation>
</message>
<message>
<source>the weights are rounded to 8-bit integers, one scale for all</source>
<translation>les poids sont arrondis à des entiers de 8 bits, une échelle pour tous</translation>
</message>
<message>
<source>the weights are rounded to bfloat16</source>
<translation>les poids sont arrondis en bfloat16</translation>
</message>
<message>
<source>the weights are rounded to float16</source>
<translation>les poids sont arrondis en float16</translation>
</message>
<message>
<source>the weights of a PaddlePaddle model</source>
<translation>les poids d’un modèle PaddlePaddle</translation>
</message>
<message>
<source>the weights of an ONNX model, kept beside it</source>
<translation>les poids d’un modèle ONNX, gardés à côté de lui</translation>
</message>
<message>
<source>the weights of an OpenVINO model</source>
<translation>les poids d’un modèle OpenVINO</translation>
</message>
<message>
<source>the weights of an ncnn model</source>
<translation>les poids d’un modèle ncnn</translation>
</message>
<message>
<source>the whole bias is forgotten</source>
<translation>tout le biais est oublié</translation>
</message>
<message>
<source>the zeros come after the shift: they are not shifted</source>
<translation>les zéros viennent après le décalage : ils ne sont pas décalés</translation>
</message>
<message>
<source>the {} is counted twice</source>
<translation>{} est compté deux fois</translation>
</message>
<message>
<source>the {} is forgotten</source>
<translation>{} est oublié</translation>
</message>
<message>
<source>the {} is skipped</source>
<translation>{} est sauté</translation>
</message>
<message>
<source>the {} is subtracted</source>
<translation>{} est soustrait</translation>
</message>
<message>
<source>the {} kernel</source>
<translation>le noyau {}</translation>
</message>
<message>
<source>the {} that makes "{}"</source>
<translation>le {} qui fait « {} »</translation>
</message>
<message>
<source>their places do not meet</source>
<translation>leurs positions ne coïncident pas</translation>
</message>
<message>
<source>their sum</source>
<translation>leur somme</translation>
</message>
<message>
<source>there are no arrays in this archive</source>
<translation>il n’y a pas de tableaux dans cette archive</translation>
</message>
<message>
<source>there are no images in this directory</source>
<translation>il n’y a pas d’images dans ce dossier</translation>
</message>
<message>
<source>there are no labels in this file</source>
<translation>il n’y a pas d’étiquettes dans ce fichier</translation>
</message>
<message>
<source>there are no statistics of the batch for "{}"</source>
<translation>il n’y a pas de statistiques du lot pour « {} »</translation>
</message>
<message>
<source>there is no array called "{}" in this file</source>
<translation>il n’y a pas de tableau nommé « {} » dans ce fichier</translation>
</message>
<message>
<source>there is no auto_pad '{}'</source>
<translation>il n’y a pas d’auto_pad '{}'</translation>
</message>
<message>
<source>there is no engine called "{}"</source>
<translation>il n’y a pas de moteur nommé « {} »</translation>
</message>
<message>
<source>there is no folder for temporary files ({})</source>
<translation>il n’y a pas de dossier pour les fichiers temporaires ({})</translation>
</message>
<message>
<source>there is no recorded input in this folder</source>
<translation>il n’y a pas d’entrée enregistrée dans ce dossier</translation>
</message>
<message>
<source>there is no site '{}', and no step of that name which folds alone</source>
<translation>il n’y a pas de site '{}', ni d’étape de ce nom qui se replie seule</translation>
</message>
<message>
<source>there is no space left</source>
<translation>il n’y a plus de place</translation>
</message>
<message>
<source>there is no step '{}'</source>
<translation>il n’y a pas d’étape '{}'</translation>
</message>
<message>
<source>there is no such channel</source>
<translation>il n’y a pas de tel canal</translation>
</message>
<message>
<source>there is no such file</source>
<translation>ce fichier n’existe pas</translation>
</message>
<message>
<source>there is no such file or directory</source>
<translation>ce fichier ou dossier n’existe pas</translation>
</message>
<message>
<source>there is no such folder, or none that takes new files</source>
<translation>ce dossier n’existe pas, ou n’accepte pas de nouveaux fichiers</translation>
</message>
<message>
<source>there is no such input</source>
<translation>il n’y a pas de telle entrée</translation>
</message>
<message>
<source>there is no such place</source>
<translation>il n’y a pas de telle place</translation>
</message>
<message>
<source>there is no {} channel {}</source>
<translation>il n’y a pas de canal de {} {}</translation>
</message>
<message>
<source>there is not enough memory to fold '{}'</source>
<translation>il n’y a pas assez de mémoire pour replier '{}'</translation>
</message>
<message>
<source>there is not enough memory to write the model</source>
<translation>il n’y a pas assez de mémoire pour écrire le modèle</translation>
</message>
<message>
<source>there is nothing to run the model on</source>
<translation>il n’y a rien sur quoi exécuter le modèle</translation>
</message>
<message>
<source>there is nothing to scale</source>
<translation>il n’y a rien à mettre à l’échelle</translation>
</message>
<message>
<source>these are no floating point numbers</source>
<translation>ce ne sont pas des nombres à virgule flottante</translation>
</message>
<message>
<source>they follow from a size that is left open</source>
<translation>ils découlent d’une taille laissée ouverte</translation>
</message>
<message>
<source>they stand in the order</source>
<translation>ils sont dans l’ordre</translation>
</message>
<message>
<source>they would be gone</source>
<translation>elles auraient disparu</translation>
</message>
<message>
<source>this BatchNormalization is left as it is</source>
<translation>cette BatchNormalization reste telle quelle</translation>
</message>
<message>
<source>this build of Crease was made without it</source>
<translation>cette version de Crease a été compilée sans lui</translation>
</message>
<message>
<source>this is a JPEG of {} bits a sample, and only those of 8 are read</source>
<translation>c’est un JPEG de {} bits par échantillon, et seuls ceux de 8 sont lus</translation>
</message>
<message>
<source>this is a convolution already</source>
<translation>c’est déjà une convolution</translation>
</message>
<message>
<source>this is a directory, not a model</source>
<translation>c’est un dossier, non un modèle</translation>
</message>
<message>
<source>this is an animated WebP, and which of its pictures is meant nobody can tell</source>
<translation>c’est un WebP animé, et nul ne peut dire laquelle de ses images est visée</translation>
</message>
<message>
<source>this is no map of channels</source>
<translation>ce n’est pas une carte de canaux</translation>
</message>
<message>
<source>this is no step of the site</source>
<translation>ce n’est pas une étape du site</translation>
</message>
<message>
<source>this is not a file</source>
<translation>ce n’est pas un fichier</translation>
</message>
<message>
<source>this is not a readable .npy file</source>
<translation>ce n’est pas un fichier .npy lisible</translation>
</message>
<message>
<source>this is not a readable .npz archive</source>
<translation>ce n’est pas une archive .npz lisible</translation>
</message>
<message>
<source>this is not a readable .wav file</source>
<translation>ce n’est pas un fichier .wav lisible</translation>
</message>
<message>
<source>this is not a tensor of ONNX's test data</source>
<translation>ce n’est pas un tenseur des données de test d’ONNX</translation>
</message>
<message>
<source>this is not an ONNX model</source>
<translation>ce n’est pas un modèle ONNX</translation>
</message>
<message>
<source>this is not an image that can be read</source>
<translation>ce n’est pas une image qui puisse être lue</translation>
</message>
<message>
<source>this is not an object of file names and classes</source>
<translation>ce n’est pas un objet de noms de fichiers et de classes</translation>
</message>
<message>
<source>this site cannot be traced: </source>
<translation>ce site ne peut être suivi : </translation>
</message>
<message>
<source>this site does not react to that mistake</source>
<translation>ce site ne réagit pas à cette erreur</translation>
</message>
<message>
<source>this site is left as it is</source>
<translation>ce site reste tel quel</translation>
</message>
<message>
<source>this step alone is not an operator of its own</source>
<translation>cette étape seule n’est pas un opérateur à part entière</translation>
</message>
<message>
<source>this value is {}, which is more than can be shown</source>
<translation>cette valeur est {}, plus que ce qui peut être montré</translation>
</message>
<message>
<source>three channels of the input's proportions: an image</source>
<translation>trois canaux aux proportions de l’entrée : une image</translation>
</message>
<message>
<source>time</source>
<translation>temps</translation>
</message>
<message>
<source>timing both in turn</source>
<translation>chronométrage des deux en alternance</translation>
</message>
<message>
<source>timing both models</source>
<translation>chronométrage des deux modèles</translation>
</message>
<message>
<source>timing every node</source>
<translation>chronométrage de chaque nœud</translation>
</message>
<message>
<source>together they come to no single kernel</source>
<translation>ensemble ils ne donnent pas un noyau unique</translation>
</message>
<message>
<source>together {}</source>
<translation>en tout {}</translation>
</message>
<message>
<source>tokens</source>
<translation>jetons</translation>
</message>
<message>
<source>torchvision (224 of 256)</source>
<translation>torchvision (224 sur 256)</translation>
</message>
<message>
<source>torchvision, newer weights (224 of 232)</source>
<translation>torchvision, poids plus récents (224 sur 232)</translation>
</message>
<message>
<source>transA turns the rows of the value before it into its channels</source>
<translation>transA fait des lignes de la valeur précédente ses canaux</translation>
</message>
<message>
<source>transposed convolutions of different geometry</source>
<translation>convolutions transposées de géométrie différente</translation>
</message>
<message>
<source>trying other sizes of the inputs</source>
<translation>essai d’autres tailles des entrées</translation>
</message>
<message>
<source>trying the inputs</source>
<translation>essai des entrées</translation>
</message>
<message>
<source>two different inputs meet here, so it is not a map of one of them</source>
<translation>deux entrées différentes se rencontrent ici, ce n’est donc pas une application de l’une</translation>
</message>
<message>
<source>two operands are expected</source>
<translation>deux opérandes sont attendus</translation>
</message>
<message>
<source>two replacements take out the same node</source>
<translation>deux remplacements enlèvent le même nœud</translation>
</message>
<message>
<source>type</source>
<translation>type</translation>
</message>
<message>
<source>type ?</source>
<translation>type ?</translation>
</message>
<message>
<source>unknown</source>
<translation>inconnu</translation>
</message>
<message>
<source>value</source>
<translation>valeur</translation>
</message>
<message>
<source>values of type {} are not numbers</source>
<translation>les valeurs de type {} ne sont pas des nombres</translation>
</message>
<message>
<source>values of {} and {} do not fit together</source>
<translation>des valeurs de {} et {} ne s’accordent pas</translation>
</message>
<message>
<source>variance + epsilon is not positive in channel {}</source>
<translation>variance + epsilon n’est pas positif dans le canal {}</translation>
</message>
<message>
<source>version</source>
<translation>version</translation>
</message>
<message>
<source>version https://git-lfs.github.com/spec/</source>
<translation>version https://git-lfs.github.com/spec/</translation>
</message>
<message>
<source>was written by a newer Crease (form {}, this one knows {})</source>
<translation>a été écrit par un Crease plus récent (forme {}, celui-ci connaît {})</translation>
</message>
<message>
<source>weight norm</source>
<translation>norme des poids</translation>
</message>
<message>
<source>weight of the {}</source>
<translation>poids de {}</translation>
</message>
<message>
<source>weight standardization</source>
<translation>standardisation des poids</translation>
</message>
<message>
<source>weight without elements</source>
<translation>poids sans éléments</translation>
</message>
<message>
<source>what</source>
<translation>quoi</translation>
</message>
<message>
<source>what decodes images cannot be opened (</source>
<translation>ce qui décode les images ne peut être ouvert (</translation>
</message>
<message>
<source>what decodes images cannot be opened ({})</source>
<translation>ce qui décode les images ne peut être ouvert ({})</translation>
</message>
<message>
<source>what is scaled or shifted before it does not lie on the axis that it reads</source>
<translation>ce qui est mis à l’échelle ou décalé avant elle n’est pas sur l’axe qu’elle lit</translation>
</message>
<message>
<source>what it adds depends on the picture</source>
<translation>ce qu’il ajoute dépend de l’image</translation>
</message>
<message>
<source>what it fills with does not fit</source>
<translation>ce dont il comble ne convient pas</translation>
</message>
<message>
<source>what it fills with is not one element</source>
<translation>ce dont il comble n’est pas un seul élément</translation>
</message>
<message>
<source>what it is</source>
<translation>ce que c’est</translation>
</message>
<message>
<source>what its mask holds at inference was left open before opset 12</source>
<translation>ce que contient son masque à l’inférence était laissé ouvert avant l’opset 12</translation>
</message>
<message>
<source>what macOS keeps beside a file on foreign disks</source>
<translation>ce que macOS garde à côté d’un fichier sur les disques étrangers</translation>
</message>
<message>
<source>what the Gather picks are not channels</source>
<translation>ce que le Gather choisit n’est pas des canaux</translation>
</message>
<message>
<source>what the Slice cuts off</source>
<translation>ce que le Slice coupe</translation>
</message>
<message>
<source>what the Slice cuts off depends on a size that the file does not state</source>
<translation>ce que le Slice coupe dépend d’une taille que le fichier ne dit pas</translation>
</message>
<message>
<source>what the constants are computed from is too large</source>
<translation>ce dont les constantes sont calculées est trop grand</translation>
</message>
<message>
<source>what the machine has</source>
<translation>ce que la machine a</translation>
</message>
<message>
<source>where "{}" keeps its weights</source>
<translation>où « {} » garde ses poids</translation>
</message>
<message>
<source>where the {} moves the axes</source>
<translation>où {} déplace les axes</translation>
</message>
<message>
<source>which axis holds the channels?</source>
<translation>quel axe porte les canaux ?</translation>
</message>
<message>
<source>whoever runs the network asks for it</source>
<translation>qui exécute le réseau la demande</translation>
</message>
<message>
<source>whole numbers</source>
<translation>nombres entiers</translation>
</message>
<message>
<source>whole numbers of the input's proportions: the class of every pixel</source>
<translation>des entiers aux proportions de l’entrée : la classe de chaque pixel</translation>
</message>
<message>
<source>whole {}</source>
<translation>entier {}</translation>
</message>
<message>
<source>with ceil_mode the last window may hang over the edge and average over fewer values</source>
<translation>avec ceil_mode la dernière fenêtre peut dépasser du bord et moyenner moins de valeurs</translation>
</message>
<message>
<source>with what cuts its patches before it, it is a {} convolution with stride {} of {} channels; that costs the same, so it stays as it is</source>
<translation>avec ce qui découpe ses patchs avant elle, c’est une convolution {} de pas {} à {} canaux ; cela coûte autant, elle reste donc telle quelle</translation>
</message>
<message>
<source>without a name</source>
<translation>sans nom</translation>
</message>
<message>
<source>without the weights that can be moved out, the model would still take </source>
<translation>sans les poids qui peuvent être sortis, le modèle prendrait encore </translation>
</message>
<message>
<source>would make the file {} larger</source>
<translation>rendrait le fichier plus grand de {}</translation>
</message>
<message>
<source>wrong</source>
<translation>faux</translation>
</message>
<message>
<source>x with ? axes</source>
<translation>x à ? axes</translation>
</message>
<message>
<source>zeros</source>
<translation>zéros</translation>
</message>
<message>
<source>zeros around it</source>
<translation>des zéros autour</translation>
</message>
<message>
<source>{} after it reads it as its weight, which is computed while the network runs</source>
<translation>{} derrière lui le lit comme poids, calculé pendant l’exécution</translation>
</message>
<message>
<source>{} after it: {}</source>
<translation>{} derrière lui : {}</translation>
</message>
<message>
<source>{} and {} are exchanged</source>
<translation>{} et {} sont échangés</translation>
</message>
<message>
<source>{} before it adds up values of different inputs, and a scale would have to go into what makes each of them</source>
<translation>{} avant lui additionne des valeurs d’entrées différentes, et une échelle devrait entrer dans ce qui fait chacune</translation>
</message>
<message>
<source>{} before it puts {} values together, and a scale or shift would have to go into what makes each of them</source>
<translation>{} avant lui assemble {} valeurs, et une échelle ou un décalage devrait entrer dans ce qui fait chacune</translation>
</message>
<message>
<source>{} before it: {}</source>
<translation>{} avant lui : {}</translation>
</message>
<message>
<source>{} branch</source>
<translation>branche {}</translation>
</message>
<message>
<source>{} branches summed on the {} lattice</source>
<translation>{} branches additionnées sur la grille {}</translation>
</message>
<message>
<source>{} bytes</source>
<translation>{} octets</translation>
</message>
<message>
<source>{} cannot be evaluated beforehand</source>
<translation>{} ne peut être évalué d’avance</translation>
</message>
<message>
<source>{} chain</source>
<translation>chaîne de {}</translation>
</message>
<message>
<source>{} channels</source>
<translation>{} canaux</translation>
</message>
<message>
<source>{} expects {} channels, the value has {}</source>
<translation>{} attend {} canaux, la valeur en a {}</translation>
</message>
<message>
<source>{} follows an operator of another family</source>
<translation>{} suit un opérateur d’une autre famille</translation>
</message>
<message>
<source>{} for one step</source>
<translation>{} par étape</translation>
</message>
<message>
<source>{} groups</source>
<translation>{} groupes</translation>
</message>
<message>
<source>{} has the shape {} where {} belongs</source>
<translation>{} a la forme {} où il faut {}</translation>
</message>
<message>
<source>{} has {} numbers where {} belong</source>
<translation>{} a {} nombres où il en faut {}</translation>
</message>
<message>
<source>{} has {} values that are NaN or infinite in only one model.</source>
<translation>{} a {} valeurs qui ne sont NaN ou infinies que dans un modèle.</translation>
</message>
<message>
<source>{} into the offsets</source>
<translation>{} dans les décalages</translation>
</message>
<message>
<source>{} is also a graph input: a caller may override it</source>
<translation>{} est aussi une entrée du graphe : l’appelant peut le remplacer</translation>
</message>
<message>
<source>{} is an argument of the function: another call may bring another one</source>
<translation>{} est un argument de la fonction : un autre appel peut en apporter un autre</translation>
</message>
<message>
<source>{} is computed while the network runs</source>
<translation>{} est calculé pendant l’exécution</translation>
</message>
<message>
<source>{} is flipped</source>
<translation>{} est retourné</translation>
</message>
<message>
<source>{} is flipped along axis {}</source>
<translation>{} est retourné le long de l’axe {}</translation>
</message>
<message>
<source>{} is judged by the value it is made from: "{}" {}.</source>
<translation>{} est jugé par la valeur dont il est fait : « {} » {}.</translation>
</message>
<message>
<source>{} is made of constants alone, but by {}, which is not evaluated beforehand</source>
<translation>{} n’est fait que de constantes, mais par {}, qui n’est pas évalué d’avance</translation>
</message>
<message>
<source>{} is multiplied by another factor in each channel ({}), as by other statistics in the BatchNormalization, those of a batch say, or another gamma</source>
<translation>{} est multiplié par un autre facteur dans chaque canal ({}), comme par d’autres statistiques dans la BatchNormalization, celles d’un lot par exemple, ou un autre gamma</translation>
</message>
<message>
<source>{} is multiplied by {}</source>
<translation>{} est multiplié par {}</translation>
</message>
<message>
<source>{} is multiplied by {} in output channel {}</source>
<translation>{} est multiplié par {} dans le canal de sortie {}</translation>
</message>
<message>
<source>{} is of type {}</source>
<translation>{} est de type {}</translation>
</message>
<message>
<source>{} is stored as integers, and folding would unpack it ({})</source>
<translation>{} est stocké en entiers, et le repli le déballerait ({})</translation>
</message>
<message>
<source>{} is transposed (height and width exchanged)</source>
<translation>{} est transposé (hauteur et largeur échangées)</translation>
</message>
<message>
<source>{} kernel</source>
<translation>noyau {}</translation>
</message>
<message>
<source>{} kernel of the {}</source>
<translation>noyau {} de {}</translation>
</message>
<message>
<source>{} makes "{}", which exists already</source>
<translation>{} fait « {} », qui existe déjà</translation>
</message>
<message>
<source>{} model gives another "{}" for the same input when run again</source>
<translation>le {} modèle donne un autre « {} » pour la même entrée quand il tourne de nouveau</translation>
</message>
<message>
<source>{} of every branch{}</source>
<translation>{} de chaque branche{}</translation>
</message>
<message>
<source>{} of memory</source>
<translation>{} de mémoire</translation>
</message>
<message>
<source>{} of the domain '{}' is not ONNX's own, so what it computes is not known</source>
<translation>{} du domaine '{}' n’est pas propre à ONNX, on ne sait donc pas ce qu’il calcule</translation>
</message>
<message>
<source>{} of the domain '{}' is not known</source>
<translation>{} du domaine '{}' n’est pas connu</translation>
</message>
<message>
<source>{} of {} channels ({})</source>
<translation>{} canaux sur {} ({})</translation>
</message>
<message>
<source>{} of {} elements ({})</source>
<translation>{} éléments sur {} ({})</translation>
</message>
<message>
<source>{} of {} stand elsewhere</source>
<translation>{} sur {} sont ailleurs</translation>
</message>
<message>
<source>{} off, {} of the largest value</source>
<translation>écart de {}, soit {} de la plus grande valeur</translation>
</message>
<message>
<source>{} passed through</source>
<translation>{} traversé</translation>
</message>
<message>
<source>{} reads "{}", </source>
<translation>{} lit « {} », </translation>
</message>
<message>
<source>{} reads what it makes itself</source>
<translation>{} lit ce qu’il fait lui-même</translation>
</message>
<message>
<source>{} samples a second, </source>
<translation>{} échantillons par seconde, </translation>
</message>
<message>
<source>{} scalar</source>
<translation>{} scalaire</translation>
</message>
<message>
<source>{} stands between</source>
<translation>{} s’interpose</translation>
</message>
<message>
<source>{} stands between it and {}</source>
<translation>{} se trouve entre lui et {}</translation>
</message>
<message>
<source>{} stands between it and {}, and scales and shifts are not taken past it</source>
<translation>{} se trouve entre lui et {}, et échelles et décalages ne passent pas au-delà</translation>
</message>
<message>
<source>{} stands twice in the model</source>
<translation>{} figure deux fois dans le modèle</translation>
</message>
<message>
<source>{} taken for constants, as you asked; a model that is saved has no such inputs.</source>
<translation>{} pris pour des constantes, à votre demande ; un modèle enregistré n’a pas ces entrées.</translation>
</message>
<message>
<source>{} that makes "{}"</source>
<translation>{} qui fait « {} »</translation>
</message>
<message>
<source>{} to load and {} to run</source>
<translation>{} pour charger et {} pour exécuter</translation>
</message>
<message>
<source>{} weights are also inputs, so that a caller may override them</source>
<translation>{} poids sont aussi des entrées, que l’appelant peut donc remplacer</translation>
</message>
<message>
<source>{} weights that are also inputs are</source>
<translation>{} poids qui sont aussi des entrées sont</translation>
</message>
<message>
<source>{} weights that the file computes, {} among them, have to be computable</source>
<translation>{} poids que le fichier calcule, {} entre autres, doivent être calculables</translation>
</message>
<message>
<source>{} works on integers: quantized models do not fold</source>
<translation>{} travaille sur des entiers : les modèles quantifiés ne se replient pas</translation>
</message>
<message>
<source>{}+BN (written out)</source>
<translation>{}+BN (écrit en clair)</translation>
</message>
<message>
<source>{}+{}, attention scale</source>
<translation>{}+{}, échelle d’attention</translation>
</message>
<message>
<source>{}, and what reads such a weight does not fold. Taken for constants they fold, and a model that is saved has no such inputs any more.</source>
<translation>{}, et ce qui lit un tel poids ne se replie pas. Pris pour constantes ils se replient, et un modèle enregistré n’a plus ces entrées.</translation>
</message>
<message>
<source>{}, as the sound</source>
<translation>{}, comme le son</translation>
</message>
<message>
<source>{}, because it would take {} MB and one ONNX file cannot hold more than 2 GB.</source>
<translation>{}, car il prendrait {} Mo et un fichier ONNX ne peut contenir plus de 2 Go.</translation>
</message>
<message>
<source>{}, computed weight</source>
<translation>{}, poids calculé</translation>
</message>
<message>
<source>{}, mean {}, deviation {}</source>
<translation>{}, moyenne {}, écart type {}</translation>
</message>
<message>
<source>{}, {} of {} channels</source>
<translation>{}, {} canaux sur {}</translation>
</message>
<message>
<source>{}-branch block</source>
<translation>bloc à {} branches</translation>
</message>
<message>
<source>{}... {} in all]</source>
<translation>{}... {} en tout]</translation>
</message>
<message>
<source>{}: B's {} and {} are what one gets when {}.</source>
<translation>{} : {} et {} de B tels qu’on les obtient quand {}.</translation>
</message>
<message>
<source>{}: B's {} differs in {}, its {} in {}, and more of its constants differ.</source>
<translation>{} : {} de B, différence dans {} ; {}, différence dans {} ; d’autres de ses constantes diffèrent aussi.</translation>
</message>
<message>
<source>{}: B's {} differs in {}, its {} in {}.</source>
<translation>{} : {} de B, différence dans {} ; {}, différence dans {}.</translation>
</message>
<message>
<source>{}: B's {} differs in {}.</source>
<translation>{} : {} de B, différence dans {}.</translation>
</message>
<message>
<source>{}: B's {} is what one gets when {}.</source>
<translation>{} : {} de B tel qu’on l’obtient quand {}.</translation>
</message>
<message>
<source>{}: no folded number changes by more than {} of the largest one</source>
<translation>{} : aucun nombre replié ne change de plus de {} du plus grand</translation>
</message>
<message>
<source>{}: {} in the original, {} in the other.</source>
<translation>{} : {} dans l’original, {} dans l’autre.</translation>
</message>
<message>
<source>{}: {} nodes into {}</source>
<translation>{} : {} nœuds en {}</translation>
</message>
<message>
<source>{}as they are</source>
<translation>{}tels quels</translation>
</message>
<message>
<source>{}resampled to {} by {}</source>
<translation>{}rééchantillonnés à {} par {}</translation>
</message>
<message>
<source>{}which is made only later</source>
<translation>{}qui n’est fait que plus tard</translation>
</message>
<message>
<source>{}which nothing makes</source>
<translation>{}que rien ne fait</translation>
</message>
<message>
<source>{}{} MB, and one ONNX file cannot hold more than 2 GB</source>
<translation>{}{} Mo, et un fichier ONNX ne peut contenir plus de 2 Go</translation>
</message>
<message>
<source>{}{} channels do not make {} groups</source>
<translation>{}{} canaux ne font pas {} groupes</translation>
</message>
<message>
<source>{}{} is forgotten</source>
<translation>{}{} est oublié</translation>
</message>
<message>
<source>{}{} rounded to {}</source>
<translation>{}{} arrondi en {}</translation>
</message>
<message>
<source>γ for each pixel</source>
<translation>γ par pixel</translation>
</message>
<message>
<source>γ loses its sign</source>
<translation>γ perd son signe</translation>
</message>
<message>
<source>ε is forgotten</source>
<translation>ε est oublié</translation>
</message>
<message>
<source>ε of another framework</source>
<translation>l’ε d’une autre bibliothèque</translation>
</message>
</context>
</TS>
