// Charts: pictures of figures as SVG, each with its table.
