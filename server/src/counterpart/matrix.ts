/** A table of numbers, row by row in one piece: an array of small arrays costs several times as much to make. */
export class Matrix {
	readonly values: Float64Array;

	constructor(
		readonly height: number,
		readonly width: number,
	) {
		this.values = new Float64Array(height * width);
	}

	at(row: number, column: number): number {
		return this.values[row * this.width + column] as number;
	}
}
